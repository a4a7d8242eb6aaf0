import { t } from '../../../shared/text';

type Lead = { leads: string };
type Worth = Lead & { points: number };
type Turn = { key: string; choices: readonly Worth[] };

/** The shape of a conversation: where it starts, where each choice leads and where it may end. */
export type Structure = { start: string; turns: readonly Turn[]; endings: readonly { key: string }[] };

/** Something wrong with a conversation, and where in what the author wrote. */
export type Fault = { path: (string | number)[]; message: string };

/** All that keeps a conversation from being played to an ending, whatever is chosen. */
export function faultsOf(structure: Structure): Fault[] {
  const wrong = [...repeatedKeys(structure), ...dangling(structure), ...worthless(structure)];
  return wrong.length > 0 ? wrong : [...circling(structure), ...unreachable(structure)];
}

function repeatedKeys({ turns, endings }: Structure): Fault[] {
  const places = [
    ...turns.map(({ key }, index) => ({ key, path: ['turns', index, 'key'] })),
    ...endings.map(({ key }, index) => ({ key, path: ['endings', index, 'key'] })),
  ];
  const first = new Map([...places].reverse().map(({ key, path }) => [key, path]));
  return places
    .filter(({ key, path }) => first.get(key) !== path)
    .map(({ key, path }) => ({ path, message: t('quizzes.definition.scenario.sameKey', { key }) }));
}

function dangling({ start, turns, endings }: Structure): Fault[] {
  const known = new Set([...turns, ...endings].map(({ key }) => key));
  const astray = turns.flatMap((turn, at) =>
    turn.choices.flatMap(({ leads }, index) =>
      known.has(leads) ? [] : [{ leads, path: ['turns', at, 'choices', index, 'leads'] }],
    ),
  );
  return [
    ...(turns.some(({ key }) => key === start)
      ? []
      : [{ path: ['start'], message: t('quizzes.definition.scenario.noStart', { key: start }) }]),
    ...astray.map(({ leads, path }) => ({
      path,
      message: t('quizzes.definition.scenario.dangling', { key: leads }),
    })),
  ];
}

const worthless = ({ turns }: Structure): Fault[] =>
  turns.flatMap(({ key, choices }, index) =>
    choices.some(({ points }) => points === 1)
      ? []
      : [{ path: ['turns', index, 'choices'], message: t('quizzes.definition.scenario.noBest', { key }) }],
  );

/** The turns from which one of them comes round again; a conversation without any always ends. */
function circling({ turns }: Structure): Fault[] {
  const leads = new Map(turns.map(({ key, choices }) => [key, choices.map((choice) => choice.leads)]));
  return turns.flatMap(({ key }, index) =>
    reached(leads, leads.get(key) ?? []).has(key)
      ? [{ path: ['turns', index], message: t('quizzes.definition.scenario.circle', { key }) }]
      : [],
  );
}

function unreachable({ start, turns, endings }: Structure): Fault[] {
  const leads = new Map(turns.map(({ key, choices }) => [key, choices.map((choice) => choice.leads)]));
  const seen = reached(leads, [start]);
  const lost = (kind: 'turns' | 'endings', all: readonly { key: string }[]) =>
    all.flatMap(({ key }, index) =>
      seen.has(key)
        ? []
        : [{ path: [kind, index], message: t('quizzes.definition.scenario.unreachable', { key }) }],
    );
  return [...lost('turns', turns), ...lost('endings', endings)];
}

/** These and everything they lead to. */
function reached(leads: ReadonlyMap<string, readonly string[]>, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(leads.get(key) ?? []));
  }
  return seen;
}
