import type { Page } from '../../shared/http/page';
import { conversingSample } from '../question-types/conversing.samples';
import { Item } from '../question-types/registry';
import { sampleOf, sampleTypes } from '../question-types/samples';
import { sampleNow, sampleQuizId, sampleVersion } from '../samples';
import { without } from './drafts/bank';
import { type Draft, draftOf } from './drafts/draft';
import { draftFaults } from './drafts/faults';
import { kindsPage } from './editing/kinds.view';
import { lookPage } from './editing/look.view';
import { questionFormPage, type QuestionShown } from './editing/question-form.view';
import { formOf, itemForms } from './forms/registry';
import { withLeast } from './forms/rows';
import { type Tree, treeOf } from './forms/tree';
import { newQuizPage, quizListPage } from './listing/quiz-list.view';
import { objectivePage } from './overview/objective.view';
import type { Overview } from './overview/overview.service';
import { overviewPage } from './overview/overview.view';
import { publicationPage } from './publishing/publication.view';
import { typedSettings } from './settings/settings';
import { settingsPage, type SettingsShown } from './settings/settings.view';

const zone = 'Europe/London';
const quiz = { id: sampleQuizId, title: 'Active listening quiz' };
const picture = { file: `${'0a'.repeat(20)}.png`, alt: 'Two people on a bench' };

const chosen = (): Item[] =>
  [
    {
      ...{ key: 'drifted-off', type: 'single-choice', objective: 'attention', pictures: [picture] },
      prompt: 'You notice that you have not taken in the last minute. What do you say?',
      options: [
        { text: 'I lost the thread. Could you tell me again?', correct: true, feedback: 'It is honest.' },
        { text: 'Go on.', correct: false, feedback: 'You may have missed what mattered.' },
      ],
    },
    {
      ...{ key: 'showing-attention', type: 'multiple-choice', objective: 'attention' },
      prompt: 'Which of these help a person to see that you listen?',
      options: [
        { text: 'Sitting at the same height.', correct: true, feedback: 'You are on a level.' },
        { text: 'Finishing their sentences.', correct: false, feedback: 'You may have guessed wrongly.' },
      ],
    },
    {
      ...{ key: 'cue-is-a-clue', type: 'true-false', objective: 'reflection' },
      ...{ prompt: 'Short replies mean that the person is upset with you.', answer: false },
      feedback: { true: 'They may be tired.', false: 'You treat the change as a clue.' },
    },
  ].map((written) => Item.parse(written));

const everyKind = (): Item[] => [
  ...chosen(),
  ...sampleTypes.map((type) => sampleOf(type)),
  ...(['best-reply', 'keep-share-act', 'free-text', 'branching-scenario'] as const).map((type) =>
    conversingSample(type),
  ),
];

const version = () => sampleVersion({ items: chosen(), draw: 2 });

/** A draft in which a question was added, one changed and one taken out. */
function changed(): Pick<Overview, 'document' | 'draft'> {
  const { items, ...settings } = draftOf(version());
  const { items: kept, removed } = without(items, new Set(['showing-attention']));
  const reworded = kept.map((item) =>
    item.type === 'true-false'
      ? { ...item, answer: true, prompt: 'Short replies tell you something.' }
      : item,
  );
  const document: Draft = { ...settings, passPercent: 70, items: [...reworded, sampleOf('numeric')] };
  return { document, draft: drafted(document, removed) };
}

const drafted = (document: Draft, ...removed: NonNullable<Overview['draft']>['removed']) => ({
  ...{ id: '1', organisationId: '0', quizId: quiz.id, baseVersion: 1, version: 7, document, removed },
  ...{ changedBy: '2', changedAt: sampleNow },
});

function overview(rest: Partial<Overview> = {}, retiredAt: Date | null = null): Overview {
  const { id } = quiz;
  const known = { organisationId: '0', slug: 'active-listening', createdAt: sampleNow, retiredAt };
  const document = rest.document ?? draftOf(version());
  return {
    quiz: { id, ...known, version: rest.published === null ? 0 : 1 },
    ...{ published: version(), draft: null, draftBy: 'Ade Balogun', document },
    faults: rest.draft ? draftFaults(document) : [],
    uses: [{ label: 'Active listening', path: '/authoring/courses/active-listening' }],
    ...rest,
  };
}

function begun(): Overview {
  const document: Draft = {
    ...{ title: 'What we promise', draw: 1, passPercent: 80, attempts: 2, pauseHours: 24, items: [] },
  };
  return overview({ document, draft: drafted(document), published: null, uses: [] });
}

const everything = { search: '', objective: null, type: null, after: 0 };
const reader = { timeZone: zone, roles: ['manager' as const, 'trainee' as const] };

const listed = {
  ...{ id: quiz.id, title: quiz.title, version: 2, draftBy: 'Ade Balogun', draftAt: sampleNow },
  ...{ retiredAt: null, questions: 40, attempts: 212 },
};
const list = () =>
  quizListPage(
    {
      items: [
        listed,
        { ...listed, id: '1', version: 0, title: 'What we promise', attempts: 0 },
        { ...listed, id: '2', draftBy: null, draftAt: null, title: 'Being there in a crisis' },
        { ...listed, id: '3', draftBy: null, draftAt: null, retiredAt: sampleNow, title: 'First steps' },
      ],
      next: '~3',
    },
    '',
    zone,
  );

const form = (type: Item['type'], tree: Tree, rest: Partial<QuestionShown> = {}) =>
  questionFormPage({
    ...{ quiz, type, key: null, seen: 'none', objectives: ['attention', 'reflection'] },
    ...{ tree: withLeast(formOf({ type }).shape, tree), ...rest },
  });

const meanwhile = {
  ...{ name: 'Mina Farah', gone: false },
  both: [{ label: 'Question', theirs: 'What helps them most?', yours: 'What helps a person most?' }],
};

function settings(rest: Partial<SettingsShown> = {}) {
  const typed = typedSettings(
    { ...draftOf(version()), blueprint: [{ objective: 'attention', draw: 2 }], minutes: 30 },
    zone,
  );
  const bank = [
    { objective: 'attention', count: 2 },
    { objective: 'reflection', count: 1 },
  ];
  return settingsPage({ quiz, seen: 'none', typed, bank, ...rest });
}

export const previews = (): Record<string, Page> => ({ ...quizzes(), ...questions() });

const quizzes = (): Record<string, Page> => ({
  'Quizzes, for authors': list(),
  'Quizzes, none yet': quizListPage({ items: [], next: null }, '', zone),
  'Quizzes, none found': quizListPage({ items: [], next: null }, 'promise', zone),
  'A new quiz': newQuizPage(),
  'A quiz, just begun': overviewPage(begun(), everything, reader),
  'A quiz, published': overviewPage(overview(), everything, reader),
  'A quiz, with a draft': overviewPage(overview(changed()), everything, reader),
  'A quiz, retired': overviewPage(overview({}, sampleNow), everything, reader),
  'A quiz, no question found': overviewPage(overview(), { ...everything, search: 'nothing' }, reader),
  'Rules of a quiz': settings(),
  'Rules of a quiz, refused': settings({ errors: { draw: 'Write a whole number from 1 to 100.' } }),
  'Rules of a quiz, changed by somebody': settings({ meanwhile }),
  'Publishing a quiz for the first time': publicationPage({ ...begun(), faults: [] }),
  'Publishing a quiz, something missing': publicationPage(begun()),
  'Publishing a quiz': publicationPage(overview({ ...changed(), faults: [] })),
  'An objective for some questions': objectivePage({ ...quiz, objectives: ['attention'] }, ['a', 'b'], null),
});

const questions = (): Record<string, Page> => ({
  'Kinds of question': kindsPage(quiz),
  ...Object.fromEntries(itemForms.map(({ type }) => [`New question, ${type}`, form(type, {})])),
  ...Object.fromEntries(
    everyKind().flatMap((item) => [
      [`Question, ${item.type}`, form(item.type, treeOf(formOf(item).typed(item)), { key: item.key })],
      [`Look at a question, ${item.type}`, lookPage(quiz, item)],
    ]),
  ),
  'A question, refused': form(
    'single-choice',
    { newAlt: 'A bench' },
    { faults: { prompt: 'Fill this in.', 'options.0': 'Say more.', picture: 'This is no picture.' } },
  ),
  'A question, changed by somebody': form('single-choice', {}, { key: 'drifted-off', meanwhile }),
  'A question, taken out by somebody': form(
    'true-false',
    {},
    { key: 'cue-is-a-clue', meanwhile: { ...meanwhile, both: [], gone: true } },
  ),
});
