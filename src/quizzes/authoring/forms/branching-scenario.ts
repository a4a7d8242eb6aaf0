import { itemForm } from './item-form';
import { critical, line, lines, list, number, text, unseen } from './shape';

const places = ['turns.*.key', 'endings.*.key'];
const name = line({ most: 60, hint: 'quizzes.authoring.hints.turnKey' });

export const branchingScenarioForm = itemForm('branching-scenario', {
  who: line({ most: 200 }),
  setting: text({ rows: 2 }),
  start: line({ most: 60, suggests: ['turns.*.key'] }),
  turns: list(3, 12, {
    key: name,
    says: text({ rows: 4 }),
    cues: lines({ rows: 2, optional: true, hint: 'quizzes.authoring.hints.cues' }),
    choices: list(2, 4, {
      key: unseen,
      text: text({ rows: 2 }),
      points: number({ hint: 'quizzes.authoring.hints.points' }),
      consequence: text({ rows: 3 }),
      leads: line({ most: 60, suggests: places, hint: 'quizzes.authoring.hints.leads' }),
      critical,
    }),
  }),
  endings: list(2, 5, {
    key: name,
    title: line({ most: 200 }),
    text: text({ rows: 3 }),
    tone: {
      kind: 'select',
      options: (['good', 'mixed', 'hard'] as const).map((one) => ({
        value: one,
        label: `quizzes.scenario.tone.${one}` as const,
      })),
    },
  }),
});
