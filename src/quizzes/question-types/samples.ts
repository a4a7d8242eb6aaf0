import type { z } from 'zod';
import { Item } from './registry';

const attention = { objective: 'attention' };

/** A question of each type that has several parts or is typed, for previews. */
const written = [
  {
    ...{ ...attention, key: 'what-they-may-mean', type: 'matching' },
    prompt: 'Match what you notice in a chat with a good next step.',
    pairs: [
      {
        left: 'The replies grow shorter.',
        right: 'Ask whether this is still a good moment.',
        feedback: 'You treat the change as a clue, and they stay in charge.',
      },
      {
        left: 'A long message arrives all at once.',
        right: 'Say that you are reading, and take your time.',
        feedback: 'They know that you are there and that it matters.',
      },
      {
        left: 'They stop in the middle of a sentence.',
        right: 'Wait, then say that you are still here.',
        feedback: 'A pause belongs to the person who makes it.',
      },
    ],
    decoys: ['Change the subject.'],
  },
  {
    ...{ ...attention, key: 'beginning-well', type: 'ordering' },
    prompt: 'Put the beginning of a first conversation in order.',
    steps: [
      { text: 'Say who you are and what a peer supporter does.', feedback: 'They know who is listening.' },
      { text: 'Explain what stays between you and what cannot.', feedback: 'They can choose what to tell.' },
      { text: 'Ask what they would like from today.', feedback: 'The agenda is theirs.' },
      { text: 'Agree when you will finish.', feedback: 'Nobody is surprised by the end.' },
    ],
  },
  {
    ...{ ...attention, key: 'time-left', type: 'numeric' },
    prompt: 'You agreed to talk for an hour, and 48 minutes have passed. How long is left?',
    ...{ answer: 12, tolerance: 0.5, unit: 'minutes' },
    feedback: {
      right: 'There is room for a summary and a kind goodbye.',
      wrong: 'Take what has passed from sixty minutes.',
    },
  },
  {
    ...{ ...attention, key: 'the-word-for-it', type: 'short-answer' },
    prompt: 'What do you call saying back the heart of what somebody said?',
    accepted: [
      { text: 'Reflection', feedback: 'You give back what you heard, and they hear it too.' },
      {
        text: 'Paraphrase',
        points: 0.5,
        feedback: 'Close: it gives back the words, less often the feeling.',
      },
    ],
    feedback: { wrong: 'It is the listener’s mirror: read the lesson about it again.' },
  },
  {
    ...{ ...attention, key: 'the-promise', type: 'cloze' },
    prompt: 'Complete the opening words.',
    text: 'What you tell me stays {{between}} us, with one limit. If I think that somebody may come to {{harm}}, I will talk to my supervisor.\n\nI would tell you {{when}} I do.',
    gaps: [
      {
        ...{ key: 'between', accepted: ['between'], feedback: 'Say the promise first.' },
        partly: [{ text: 'with', points: 0.5, feedback: 'Nearly: it is the two of you who keep it.' }],
      },
      { key: 'harm', accepted: ['harm', 'serious harm'], feedback: 'Say its limit in plain words.' },
      {
        ...{ key: 'when', options: ['before', 'long after', 'only if'], answer: 'before' },
        feedback: 'Nobody should learn of it from others.',
      },
    ],
  },
  {
    ...{ ...attention, key: 'kinds-of-reply', type: 'classify-replies' },
    prompt: 'What kind of reply is each of these?',
    said: 'I keep cancelling on my friends. It is easier than pretending.',
    replies: [
      { text: '“What is it like when you pretend?”', kind: 'open-question', feedback: 'It opens a door.' },
      {
        ...{ text: '“You are tired of wearing a mask.”', kind: 'complex-reflection' },
        feedback: 'It adds a meaning that they had not said.',
      },
      { text: '“You should just go once.”', kind: 'advice', feedback: 'It tells them what to do.' },
    ],
  },
] satisfies z.input<typeof Item>[];

type Sample = (typeof written)[number];

/** The sample of a type, as it is stored. */
export const sampleOf = <T extends Sample['type']>(type: T): Extract<Item, { type: T }> =>
  Item.parse(written.find((one) => one.type === type)) as Extract<Item, { type: T }>;

export const sampleTypes = written.map(({ type }) => type);
