import { cairn, type CairnStone } from '../cairn';
import { requirement } from '../requirement';
import { tag, underWayTag } from '../tag';

/** Priya's path, half way: what the pieces of the gallery show. */
export const stones: CairnStone[] = [
  { id: 'course', name: 'Active listening course', figure: '6 of 6 lessons', state: 'met', fraction: 1 },
  { id: 'quiz', name: 'Active listening quiz', figure: '83 %, pass mark 80 %', state: 'met', fraction: 1 },
  { id: 'hours', name: 'Practice hours', figure: '6 h 30 min of 10 h', state: 'part', fraction: 0.65 },
  { id: 'observed', name: 'Observed practice', figure: '0 h of 2 h', state: 'open', fraction: 0 },
  { id: 'supervision', name: 'Supervision', figure: '20 min of 1 h', state: 'part', fraction: 0.33 },
  { id: 'ethics', name: 'Code of ethics', figure: 'Signed 3 May 2026', state: 'met', fraction: 1 },
];

const more: CairnStone[] = [
  {
    id: 'referees',
    name: 'References from two people who know your work',
    figure: 'Waived',
    state: 'waived',
    fraction: 0,
  },
  { id: 'check', name: 'Background check', figure: 'Waiting for the answer', state: 'unknown', fraction: 0 },
  { id: 'boundaries', name: 'Boundaries and self-care', figure: 'Not begun', state: 'open', fraction: 0 },
  { id: 'exam', name: 'Oral exam', figure: 'Not taken', state: 'open', fraction: 0 },
];

export const priya = cairn(stones, { label: 'Your path to Peer Supporter' });
export const long = cairn([...stones, ...more], { label: 'A longer path' });
export const rowan = cairn(
  stones.map((stone) => ({ ...stone, state: 'met', figure: 'Met', fraction: 1 })),
  { label: 'A path walked to its end' },
);
export const beginning = cairn(
  stones.map((stone) => ({ ...stone, state: 'open', figure: 'Not begun', fraction: 0 })),
  { label: 'A path before its first step' },
);

export const requirements = [
  requirement({
    id: 'hours',
    title: 'Practice hours',
    figure: '6 h 30 min of 10 h',
    fraction: 0.65,
    tag: underWayTag('Under way'),
    because: '6 hours 30 minutes are signed off; 10 hours are asked for.',
    opensOn: 'At the pace of the last month, by 9 June 2026.',
    next: { text: 'Log 3 h 30 min more and have them signed', path: '/practice-entries/new' },
    counted: {
      summary: '2 entries count',
      items: [
        { text: '3 May 2026, one to one, 50 min', path: '/practice-entries/e1' },
        { text: '1 May 2026, a group, 5 h 40 min', path: '/practice-entries/e2' },
      ],
    },
    notCounted: {
      summary: '1 entry does not count',
      items: [
        {
          text: '12 March 2026, one to one, 45 min',
          path: '/practice-entries/e4',
          reason: 'It was before you enrolled on 1 April 2026.',
          repair: 'Ask Ade whether it can count as prior learning.',
        },
      ],
    },
    parts: [
      requirement({
        id: 'hours-group',
        title: 'In a group',
        tag: tag('success', 'Met', 'circle-check'),
        figure: '5 h 40 min of 2 h',
        fraction: 1,
        because: 'Two of the ten hours are asked for in a group.',
      }),
    ],
  }),
  requirement({
    id: 'course',
    title: 'Active listening course',
    figure: '6 of 6 lessons',
    fraction: 1,
    tag: tag('success', 'Met', 'circle-check'),
    because: 'You finished the last lesson on 20 April 2026.',
  }),
  requirement({
    id: 'referees',
    title: 'References from two people who know your work',
    figure: '',
    fraction: 0,
    tag: tag('neutral', 'Waived'),
    because: 'Ade Bello waived this on 2 April 2026: references were given to Harbour in 2025.',
  }),
  requirement({
    id: 'check',
    title: 'Background check',
    figure: '',
    fraction: 0,
    tag: tag('attention', 'Not known yet', 'circle-question-mark'),
    because: 'The answer of the register has not come.',
    next: { text: 'Nothing to do: we will tell you' },
    action: { label: 'Ask again', action: '/checks' },
  }),
];
