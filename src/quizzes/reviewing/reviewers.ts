/** How many attempts of one person wait for a reviewer. */
export type WaitingOf = { traineeId: string; attempts: number };

/** How many attempts wait for this reviewer: everybody's but their own. */
export const waitingFor = (waiting: readonly WaitingOf[], reviewerId: string): number =>
  waiting
    .filter(({ traineeId }) => traineeId !== reviewerId)
    .reduce((sum, { attempts }) => sum + attempts, 0);

/** Each person once, of the first of these groups that has anybody: managers are asked where nobody else reviews. */
export function reviewersAmong<Somebody extends { id: string }>(groups: readonly Somebody[][]): Somebody[] {
  const people = groups.find((group) => group.length > 0) ?? [];
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
