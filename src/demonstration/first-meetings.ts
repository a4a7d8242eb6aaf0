import type { CourseDocument } from '../courses';

const lesson = { minutes: 10, objectives: ['begin-well'] };

/** A short course of Harbour's own: something to read, an evening together, something to write, something to hand in. */
export const firstMeetings: CourseDocument = {
  title: 'First meetings',
  summary: 'How we begin at Harbour: what to say at a first meeting, and an evening to try it out together.',
  domain: 'active-listening',
  prerequisites: [],
  hours: [],
  glossary: [],
  objectives: [
    {
      id: 'begin-well',
      text: 'Begin a first meeting so that both sides know why they are there and what stays between them.',
      competencies: ['collaborative-caring-relationships', 'communication'],
    },
  ],
  modules: [
    {
      slug: 'beginning',
      title: 'Beginning',
      lessons: [
        {
          ...{ ...lesson, kind: 'page', slug: 'before-you-meet', title: 'Before you meet' },
          markdown:
            'A first meeting begins before anybody speaks: with a place where both of you can sit at ease, and time ' +
            'that nothing else waits for.\n\n## Three things to say early\n\n- who you are, and what a peer supporter is\n' +
            '- what stays between you, and what cannot: {{policy.confidentiality_limits}}\n- how long you have today',
        },
        {
          ...{ ...lesson, kind: 'live-session', slug: 'an-evening-together', title: 'An evening together' },
          minutes: 90,
          markdown:
            'We meet in small groups and practise first meetings with each other. Nobody has to tell their own story.',
        },
      ],
    },
    {
      slug: 'afterwards',
      title: 'Afterwards',
      lessons: [
        {
          ...{ ...lesson, kind: 'reflection', slug: 'looking-back', title: 'Looking back' },
          markdown: 'What did you notice in yourself when somebody you did not know began to talk?',
          reviewed: true,
        },
        {
          ...{ ...lesson, kind: 'task', slug: 'your-opening-words', title: 'Your opening words' },
          minutes: 15,
          markdown: 'Write down how you would like to open a first meeting, in your own words.',
          accepts: ['.pdf', '.docx', '.odt', '.txt'],
          optional: true,
        },
      ],
    },
  ],
  supervisionPrompt: 'Think of a first meeting of yours. What would you say earlier next time?',
  sources: [],
};
