import type { Conversation } from './conversation';
import type { Choice, Scenario } from './scenario';

/**
 * The mean of the points of the choices made. A conversation that was left before its ending counts every turn that
 * could still have come as 0, so stopping never pays.
 */
export function worth(item: Scenario, { steps, turn }: Conversation): number {
  const earned = steps.reduce((sum, { choice }) => sum + choice.points, 0);
  const turns = steps.length + (turn ? longest(item, turn.key) : 0);
  return earned / turns;
}

/** The most choices that lie between this place and an ending. */
function longest(item: Scenario, from: string): number {
  const known = new Map<string, number>();
  const walk = (key: string): number => {
    const turn = item.turns.find((one) => one.key === key);
    const length =
      known.get(key) ?? (turn ? 1 + Math.max(...turn.choices.map(({ leads }) => walk(leads))) : 0);
    known.set(key, length);
    return length;
  };
  return walk(from);
}

/** The choices, in order, that are worth the most all the way to an ending. */
export function best(item: Scenario): { turn: string; choice: Choice }[] {
  const from = (key: string): { turn: string; choice: Choice }[] => {
    const choice = item.turns.find((one) => one.key === key)?.choices.find(({ points }) => points === 1);
    return choice ? [{ turn: key, choice }, ...from(choice.leads)] : [];
  };
  return from(item.start);
}
