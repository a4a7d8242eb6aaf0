/** What a listener's reply can be. The names are those of motivational interviewing. */
export const replyKinds = [
  'open-question',
  'closed-question',
  'simple-reflection',
  'complex-reflection',
  'affirmation',
  'summary',
  'advice',
  'roadblock',
] as const;

export type ReplyKind = (typeof replyKinds)[number];

/** Kinds that are taken for each other stand in pairs. */
const partner = (kind: ReplyKind): ReplyKind | undefined => replyKinds[replyKinds.indexOf(kind) ^ 1];

/**
 * The kinds to choose from: those that the author names, or else those that are used, those that are easily taken for
 * them, and as many more as make at least two that are not used. Always in the same order, which tells nothing.
 */
export function kindsOffered(used: readonly ReplyKind[], named?: readonly ReplyKind[]): ReplyKind[] {
  if (named) return replyKinds.filter((kind) => named.includes(kind));
  const needed = new Set(used).size + 2;
  const offered = new Set(used.flatMap((kind) => [kind, partner(kind) ?? kind]));
  for (const kind of replyKinds) if (offered.size < needed) offered.add(kind);
  return replyKinds.filter((kind) => offered.has(kind));
}
