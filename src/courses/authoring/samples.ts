import type { CourseDraft } from './drafts/course-draft.entity';
import type { Draft, DraftLesson } from './drafts/draft';
import type { Choices } from './ground.service';

/** A course to show pages with. */
export const sampleLesson: DraftLesson = {
  slug: 'reflecting-back',
  title: 'Reflecting back',
  kind: 'page',
  minutes: 7,
  objectives: ['reflections'],
  markdown: [
    'A [[reflection]] is your best guess at what someone means.[^1]',
    '## A statement, not a question',
    '::: tip Let your voice come down\nSay it aloud: “You’re dreading the visit.”\n:::',
    '> **Hana:** I’m shattered.\n>\n> **Owen:** You’re worn out.',
    '::: caution\n**Do not** guess at what you do not know.\n:::',
    '{{policy.crisis_contacts}}',
    '[^1]: Offered as a short statement.',
  ].join('\n\n'),
};

const sampleVideo: DraftLesson = {
  ...{ slug: 'first-meeting', title: 'A first meeting', kind: 'video' as const, minutes: 4 },
  ...{ objectives: [], markdown: 'Watch how Owen waits.', video: { file: 'first-meeting' } },
};

export const sampleDraft: Draft = {
  title: 'Active listening',
  summary: 'Short lessons on giving another person your full attention.',
  domain: 'active-listening',
  prerequisites: ['boundaries'],
  hours: [{ domain: 'active-listening', minutes: 45 }],
  glossary: [{ term: 'reflection', means: 'Saying back what you think somebody means.' }],
  objectives: [
    {
      id: 'reflections',
      text: 'Tell a simple reflection from a complex one.',
      competencies: ['communication'],
    },
  ],
  modules: [
    { slug: 'being-present', title: 'Being present', lessons: [sampleVideo] },
    { slug: 'understanding', title: 'Showing that you understand', lessons: [sampleLesson] },
    { slug: 'later', title: 'Ending well', lessons: [] },
  ],
  supervisionPrompt: 'Think of a moment when you wanted to fix something.',
  sources: [{ title: 'Core Competencies for Peer Workers', note: 'The categories.' }],
};

export const sampleCourseDraft: CourseDraft = {
  ...{
    id: '7f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a11',
    organisationId: '0',
    courseId: '0',
    slug: 'active-listening',
  },
  ...{ baseVersion: 2, adoptsVersion: null, version: 5, document: sampleDraft },
  removed: [
    {
      kind: 'lesson',
      place: 0,
      inModule: 'later',
      lesson: { ...sampleLesson, slug: 'ending', title: 'Saying goodbye' },
    },
  ],
  changedBy: '0',
  changedAt: new Date('2026-05-04T12:40:00Z'),
};

export const sampleChoices: Choices = {
  quizzes: [
    {
      quizId: '1f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a11',
      slug: 'active-listening',
      title: 'Active listening quiz',
      ...{ retired: false, isWritten: true },
    },
    {
      ...{ quizId: '2f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a11', slug: 'first-meeting', title: 'A first meeting' },
      ...{ retired: true, isWritten: false },
    },
  ],
  courses: [
    { slug: 'active-listening', title: 'Active listening', prerequisites: [], retired: false },
    { slug: 'boundaries', title: 'Boundaries', prerequisites: [], retired: false },
  ],
  domains: [
    { key: 'active-listening', name: 'Active listening' },
    { key: 'mutual-support', name: 'Mutual support' },
  ],
  media: [
    { name: 'first-meeting', title: 'A first meeting', kind: 'video', captions: false, transcript: false },
    { name: 'first-words', title: 'English captions', kind: 'captions', captions: false, transcript: false },
  ],
};
