import type { WrittenQuiz } from '../../../src/quizzes';

type WrittenItem = WrittenQuiz['items'][number];
type Written<T extends WrittenItem['type']> = Extract<WrittenItem, { type: T }>;

export const reply = (): Written<'best-reply'> => ({
  key: 'evenings',
  type: 'best-reply',
  objective: 'reflection',
  prompt: 'Which reply helps most?',
  said: 'It is the evenings.\n\nI sit there and wait for them to end.',
  options: [
    { text: 'Waiting for them to end.', points: 1, feedback: 'It gives back the heaviest words.' },
    { text: 'How long has it been so?', points: 0.5, feedback: 'Kind, and it turns to facts.' },
    { text: 'Have you tried the radio?', points: 0, feedback: 'Advice ends the listening.' },
    {
      text: 'Just take two of the tablets.',
      points: 0,
      feedback: 'That is for a prescriber.',
      critical: 'Telling somebody to change a dose can do grave harm.',
    },
  ],
});

export const decision = (): Written<'keep-share-act'> => ({
  key: 'lost-job',
  type: 'keep-share-act',
  objective: 'confidentiality',
  prompt: 'Mina tells you that she has not slept for a week and feels unsafe.',
  answer: 'share',
  feedback: {
    keep: 'You would be alone with it.',
    share: 'Two people can think about it.',
    act: 'She is in no danger now.',
  },
  points: { act: 0.5 },
  critical: { keep: 'Keeping a sign of risk to yourself breaks the duty to act.' },
});

export const essay = (): Written<'free-text'> => ({
  key: 'own-story',
  type: 'free-text',
  objective: 'sharing',
  prompt: 'When would you share something of your own?',
  guidance: 'Think of one talk you had.',
  minimumWords: 5,
  rubric: [
    {
      criterion: 'Whose need it serves',
      levels: [
        { points: 0, text: 'Their own need leads.' },
        { points: 2, text: 'Both needs are mixed.' },
        { points: 4, text: 'The other person leads.' },
      ],
    },
    {
      criterion: 'How much is told',
      levels: [
        { points: 1, text: 'Everything is told.' },
        { points: 2, text: 'As little as helps.' },
      ],
    },
  ],
  model: 'When it helps the other person and only as much as helps them.',
});

/** Three turns: opening → (kind) deeper → close, or (brusque) straight to the close. */
export const conversation = (): Written<'branching-scenario'> => ({
  key: 'mina-calls',
  type: 'branching-scenario',
  objective: 'crisis',
  prompt: 'Mina rings you late in the evening.',
  who: 'Mina',
  setting: 'On the phone, after ten at night.',
  start: 'opening',
  turns: [
    {
      key: 'opening',
      says: 'I should not be ringing.\n\nA long silence.',
      cues: ['She apologises for needing help.'],
      choices: [
        { text: 'I am glad you rang.', points: 1, consequence: 'She breathes out.', leads: 'deeper' },
        { text: 'It is very late.', points: 0.25, consequence: 'She nearly hangs up.', leads: 'close' },
      ],
    },
    {
      key: 'deeper',
      says: 'Everybody would be better off without me.',
      cues: ['She feels like a burden.', 'She may think of suicide.'],
      choices: [
        {
          text: 'Are you thinking of killing yourself?',
          points: 1,
          consequence: 'She says yes.',
          leads: 'close',
        },
        { text: 'Nobody thinks that.', points: 0, consequence: 'She goes quiet.', leads: 'close' },
        {
          text: 'I promise to tell nobody.',
          points: 0,
          consequence: 'She believes you.',
          leads: 'alone',
          critical: 'A promise of silence about danger to life breaks the duty to act.',
        },
      ],
    },
    {
      key: 'close',
      says: 'What happens now?',
      choices: [
        {
          text: 'We ring the crisis line together.',
          points: 1,
          consequence: 'She agrees.',
          leads: 'together',
        },
        { text: 'Try to sleep.', points: 0, consequence: 'She puts the phone down.', leads: 'alone' },
      ],
    },
  ],
  endings: [
    { key: 'together', title: 'Not by herself', text: 'Help is on its way.', tone: 'good' },
    { key: 'alone', title: 'The line is dead', text: 'You do not know how she is.', tone: 'hard' },
  ],
});
