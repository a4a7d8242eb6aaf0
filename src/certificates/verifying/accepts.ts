const KEPT = 500;
const LONGEST = 1_000;

/**
 * As `preferred`, for an answer that is always offered in the same types: what a browser asks with it asks every time, and
 * reading that once is enough.
 */
export function preferring<Type extends string>(
  ...offered: readonly [Type, ...Type[]]
): (accept: string | undefined) => Type {
  const known = new Map<string, Type>();
  return (accept) => {
    if (!accept) return offered[0];
    const before = known.get(accept);
    if (before) return before;
    const type = preferred(accept, offered);
    if (known.size >= KEPT) known.clear();
    if (accept.length <= LONGEST) known.set(accept, type);
    return type;
  };
}

/** Which of these media types a caller would rather have, by its `Accept` header; the first when it does not say. */
export function preferred<Type extends string>(
  accept: string | undefined,
  offered: readonly [Type, ...Type[]],
): Type {
  if (!accept) return offered[0];
  const ranges = accept.split(',', 50).map(read);
  let best = { type: offered[0], liking: 0 };
  for (const type of offered) {
    const liking = likingOf(type, ranges);
    if (liking > best.liking) best = { type, liking };
  }
  return best.type;
}

type Range = { range: string; quality: number };

const read = (text: string): Range => {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const said = parameters.find((one) => one.startsWith('q='));
  return { range, quality: said ? Number(said.slice(2)) || 0 : 1 };
};

/** The most exact range that covers a type decides; of two liked alike, the one that is named is meant. */
function likingOf(type: string, ranges: Range[]): number {
  const group = `${type.split('/')[0] ?? ''}/*`;
  for (const [vagueness, range] of [type, group, '*/*'].entries()) {
    const covering = ranges.find((one) => one.range === range);
    if (covering) return covering.quality * 4 - vagueness;
  }
  return 0;
}
