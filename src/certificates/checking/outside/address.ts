import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.parse>;
type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Networks that have a name in the settings. */
const named: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Networks as they are configured, with commas between them: "10.0.0.0/8, 192.0.2.7". */
export const networksIn = (said: string): Network[] =>
  said
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .flatMap((one) => named[one] ?? [one])
    .map((one) => (one.includes('/') ? ipaddr.parseCIDR(one) : wholly(ipaddr.parse(one))));

/**
 * Whether a connection to this address leads into the public internet, or into a network of one's own that was
 * allowed. An IPv4 address inside an IPv6 one is judged as what it leads to.
 */
export function mayConnect(address: string, allowed: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const meant = ipaddr.process(address);
  return isPublic(meant) || allowed.some((network) => isWithin(meant, network));
}

/** The address in the place of a host name in a URL; null if there is a name. */
export function literalIn({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

const isPublic = (address: Address): boolean =>
  address.range() === 'unicast' && !('zoneId' in address && address.zoneId);

const isWithin = (address: Address, [network, bits]: Network): boolean =>
  address.kind() === network.kind() && address.match([network, bits] as never);

const wholly = (address: Address): Network => [address, address.kind() === 'ipv4' ? 32 : 128] as Network;
