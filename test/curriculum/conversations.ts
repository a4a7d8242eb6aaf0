/** A branching scenario, as far as these tests look at it. */
export type Conversation = {
  type: string;
  objective: string;
  start: string;
  turns: { key: string; says: string; choices: Choice[] }[];
  endings: { key: string; title: string; text: string; tone: string }[];
};

export type Choice = { text: string; points: number; consequence: string; leads: string; critical?: string };

type Branching = Pick<Conversation, 'start' | 'turns' | 'endings'>;

/** Every choice of a conversation. */
export const choicesOf = ({ turns }: Pick<Conversation, 'turns'>): Choice[] =>
  turns.flatMap(({ choices }) => choices);

/** The turns and endings that can be come to from the start. */
function reached({ start, turns }: Branching): Set<string> {
  const found = new Set([start]);
  for (const at of found)
    for (const { leads } of turns.find(({ key }) => key === at)?.choices ?? []) found.add(leads);
  return found;
}

/** The keys of turns and endings that nobody ever comes to. */
export function neverReached(conversation: Branching): string[] {
  const found = reached(conversation);
  return [...conversation.turns, ...conversation.endings]
    .map(({ key }) => key)
    .filter((key) => !found.has(key));
}

/** The turns that some choice leaves without a way to an ending: it leads nowhere, or only in circles. */
export function deadEnds({ turns, endings }: Branching): string[] {
  const ending = new Set(endings.map(({ key }) => key));
  const ends = new Set(ending);
  const sure = () =>
    turns.filter(({ key, choices }) => !ends.has(key) && choices.every(({ leads }) => ends.has(leads)));
  for (let more = sure(); more.length > 0; more = sure()) for (const { key } of more) ends.add(key);
  return turns.map(({ key }) => key).filter((key) => !ends.has(key));
}
