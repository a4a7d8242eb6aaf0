import { Item } from './registry';

type Type = 'best-reply' | 'keep-share-act' | 'free-text' | 'branching-scenario';

/** A question of each type that is about what to say or do, for previews. */
const written = [
  {
    ...{ key: 'evenings', type: 'best-reply', objective: 'reflection', prompt: 'Which reply helps most?' },
    said: 'It is the evenings.\n\nI sit there and wait for them to end.',
    options: [
      { text: '“Waiting for them to end.”', points: 1, feedback: 'It gives back the heaviest words.' },
      { text: '“How long has it been so?”', points: 0.5, feedback: 'Kind, and it turns to facts.' },
      { text: '“Have you tried the radio?”', points: 0.25, feedback: 'Advice ends the listening.' },
      {
        ...{ text: '“Take another tablet.”', points: 0, feedback: 'That is for a prescriber.' },
        critical: 'Telling somebody to change a dose can do grave harm.',
      },
    ],
  },
  {
    ...{ key: 'no-sleep', type: 'keep-share-act', objective: 'confidentiality', answer: 'share' },
    prompt: 'Dev has not slept for a week and says that it is getting too much. He is safe tonight.',
    feedback: {
      keep: 'You would be alone with it.',
      share: 'Two people can think about it before it grows.',
      act: 'Nothing has to happen this minute, and he may feel taken over.',
    },
    ...{ points: { act: 0.5 }, critical: { keep: 'Signs of risk are never kept to oneself.' } },
  },
  {
    ...{ key: 'own-story', type: 'free-text', objective: 'sharing', minimumWords: 20 },
    prompt: 'When would you tell something of your own, and how much?',
    guidance: 'Think of one talk you had, and what you would do again.',
    rubric: [
      {
        criterion: 'Whose need leads',
        levels: [
          { points: 0, text: 'Your own need leads.' },
          { points: 1, text: 'It is not clear whose need leads.' },
          { points: 2, text: 'The other person leads.' },
        ],
      },
      {
        criterion: 'How much is told',
        levels: [
          { points: 0, text: 'More than was asked for.' },
          { points: 1, text: 'As little as helps.' },
        ],
      },
    ],
    model: 'When they ask, or when I am sure that it serves them; then two sentences, and back to them.',
  },
  {
    ...{
      key: 'mina-calls',
      type: 'branching-scenario',
      objective: 'crisis',
      who: 'Mina',
      start: 'opening',
    },
    prompt: 'Mina rings you late in the evening. Talk with her.',
    setting: 'On the phone, after ten at night. You have known each other for a month.',
    turns: [
      {
        ...{ key: 'opening', says: 'I should not be ringing.\n\nA long silence. You hear a car go by.' },
        cues: ['She says sorry for needing somebody.', 'She rang all the same.'],
        choices: [
          { text: '“I am glad you rang.”', points: 1, consequence: 'She breathes out.', leads: 'deeper' },
          {
            text: '“It is very late.”',
            points: 0.25,
            consequence: 'She nearly rings off.',
            leads: 'close',
          },
        ],
      },
      {
        ...{ key: 'deeper', says: 'Everybody would be better off without me.' },
        cues: ['She feels like a burden; she may be thinking of suicide.'],
        choices: [
          {
            ...{ text: '“Are you thinking of ending your life?”', points: 1, leads: 'close' },
            consequence: 'She says yes, and that nobody had asked.',
          },
          { text: '“Nobody thinks that.”', points: 0, consequence: 'She goes quiet.', leads: 'close' },
          {
            ...{ text: '“I promise to tell nobody.”', points: 0, leads: 'alone' },
            consequence: 'She believes you, and now it rests with you alone.',
            critical: 'A promise of silence about a danger to life breaks the duty to act.',
          },
        ],
      },
      {
        ...{ key: 'close', says: 'What happens now?' },
        choices: [
          {
            text: '“We ring the line together.”',
            points: 1,
            consequence: 'She agrees.',
            leads: 'together',
          },
          { text: '“Try to sleep.”', points: 0, consequence: 'She rings off.', leads: 'alone' },
        ],
      },
    ],
    endings: [
      { key: 'together', title: 'Not by herself', text: 'Help is on its way to her.', tone: 'good' },
      { key: 'alone', title: 'The line is dead', text: 'You do not know how she is.', tone: 'hard' },
    ],
  },
];

/** The sample of this type. */
export function conversingSample<Kind extends Type>(type: Kind): Extract<Item, { type: Kind }> {
  const found = written.find((one) => one.type === type);
  return Item.parse(found) as Extract<Item, { type: Kind }>;
}
