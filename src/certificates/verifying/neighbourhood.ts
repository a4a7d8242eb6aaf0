/** Whoever asks from a network address: the address itself, or with IPv6 the /64 that one subscriber owns. */
export function neighbourhood(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [before = '', after] = address.split('::');
  const head = groups(before);
  const zeros = after === undefined ? 0 : 8 - head.length - groups(after).length;
  const all = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...groups(after ?? '')];
  return all.slice(0, 4).join(':');
}

const groups = (text: string): string[] => text.split(':').filter(Boolean);
