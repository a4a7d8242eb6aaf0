import { t } from '../../../shared/text';
import { tag } from '../../../shared/ui/tag';
import type { LineInput } from '../../../shared/ui/talk';
import type { Tone } from '../../../shared/ui/tone';
import { worthTag } from '../worth';
import type { Conversation, Step } from './conversation';
import type { Choice, Ending, Scenario, Turn } from './scenario';

type Item = Pick<Scenario, 'who' | 'endings'>;

/** Who is told of it: the one who played, or somebody else, who is told what this person did. */
export type Player = { name: string } | 'you';

/** The conversation as the trainee has seen it so far: nothing of what lies ahead, nothing of what a choice is worth. */
export const playedLines = (item: Item, { steps, turn, ending }: Conversation): LineInput[] => [
  ...steps.flatMap(({ turn, choice, reason }, index) => [
    says(item, turn),
    { ...chose(choice), notes: reasonNote(reason), id: index === steps.length - 1 ? 'now' : null },
    happens(choice),
  ]),
  ...(turn ? [says(item, turn)] : []),
  ...(ending ? [ends(ending)] : []),
];

/** The conversation as it is talked over afterwards: cues, worth, reasons, and what other choices would have led to. */
export const toldLines = (
  item: Item,
  { steps, turn, ending }: Conversation,
  player: Player = 'you',
): LineInput[] => [
  ...steps.flatMap((step) => [
    { ...says(item, step.turn), notes: cueNotes(step.turn) },
    { ...chose(step.choice, player), tag: worthTag(step.choice), notes: stepNotes(item, step, player) },
    happens(step.choice),
  ]),
  ...(turn ? [{ ...says(item, turn), notes: cueNotes(turn) }, leftHere()] : []),
  ...(ending ? [{ ...ends(ending), tag: toneTag(ending) }] : []),
];

const says = ({ who }: Item, { says }: Turn): LineInput => ({ by: who, side: 'them', text: says });

const chose = ({ text }: Choice, player: Player = 'you'): LineInput => ({
  by: player === 'you' ? t('quizzes.scenario.you') : player.name,
  side: 'you',
  text,
});

const happens = ({ consequence }: Choice): LineInput => ({
  ...{ by: t('quizzes.scenario.happens'), side: 'aside', text: consequence },
});

const ends = ({ title, text }: Ending): LineInput => ({
  ...{ by: t('quizzes.scenario.ends', { title }), side: 'aside', text },
});

const leftHere = (): LineInput => ({
  ...{ by: t('quizzes.scenario.left'), side: 'aside', text: t('quizzes.scenario.leftMore') },
});

const tones: Record<Ending['tone'], Tone> = { good: 'success', mixed: 'info', hard: 'danger' };

const toneTag = ({ tone }: Ending) => tag(tones[tone], t(`quizzes.scenario.tone.${tone}`));

const reasonNote = (reason: string | null, player: Player = 'you') =>
  reason
    ? [
        {
          label: t(player === 'you' ? 'quizzes.scenario.reason' : 'quizzes.scenario.theirReason'),
          text: reason,
        },
      ]
    : [];

const cueNotes = ({ cues }: Turn) =>
  cues.length > 0 ? [{ label: t('quizzes.scenario.cues'), items: cues.map((text) => ({ text })) }] : [];

const stepNotes = (item: Item, { turn, choice, reason }: Step, player: Player) => [
  ...(choice.critical ? [{ label: t('quizzes.scenario.critical'), text: choice.critical }] : []),
  ...reasonNote(reason, player),
  {
    label: t('quizzes.scenario.others'),
    items: turn.choices.filter((other) => other !== choice).map((other) => otherwise(item, other)),
  },
];

const otherwise = ({ endings }: Item, choice: Choice) => {
  const { text, consequence, critical, leads } = choice;
  const ending = endings.find(({ key }) => key === leads);
  const led = ending ? t('quizzes.scenario.wouldEnd', { title: ending.title }) : null;
  return {
    ...{ text, tag: worthTag(choice) },
    more: [consequence, critical, led].filter(Boolean).join(' '),
  };
};
