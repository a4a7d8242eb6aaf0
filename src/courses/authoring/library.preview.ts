import type { Page } from '../../shared/http/page';
import { wordDiff } from '../../shared/words';
import { type Improvement, improvementPage, type Shipped, shippedPage } from './adopting/adopting.view';
import { compareCourses } from './diff/courses';
import type { MediumListed } from './media/media.queries';
import { mediaPage, newMediumPage } from './media/media.view';
import { mediumPage } from './media/medium.view';
import type { Medium } from './media/medium.entity';
import { policiesPage, policyPage } from './policies/policy.view';
import { sampleDraft } from './samples';

const zone = 'Europe/London';
const at = new Date('2026-05-04T12:40:00Z');

const medium = (changes: Partial<Medium>): Medium => ({
  ...{
    id: '7f0c3a52-8f5e-4b0a-9a3e-3f1f6f0f7a14',
    organisationId: '0',
    name: 'three-stones',
    kind: 'picture',
  },
  ...{ title: 'Three stones on one another', type: 'image/png', extension: 'png', bytes: 48_000 },
  ...{ captionsId: null, transcript: null, addedBy: '0', addedAt: at, ...changes },
});

const listed = (changes: Partial<MediumListed>): MediumListed => ({
  ...{ id: '1', name: 'three-stones', kind: 'picture', title: 'Three stones', bytes: 48_000 },
  ...{ captions: false, transcript: false, ...changes },
});

const captions = [{ id: '0', name: 'first-words', title: 'English captions' }];
const meeting = { name: 'first-meeting', title: 'A first meeting', captionsId: '0' };

const policy = (number: number, markdown: string) => ({
  ...{ name: 'crisis_contacts', number, markdown, updatedAt: at, updatedBy: 'Ade Balogun' },
});

const uses = ['crisis_contacts', 'lone_working'].map((policy) => ({
  ...{ policy, slug: 'boundaries', course: 'Boundaries', lesson: 'saying-no', title: 'Saying no' },
}));

const shipped = (changes: Partial<Shipped>): Shipped => ({
  ...{
    slug: 'boundaries',
    title: 'Boundaries',
    summary: 'Where being a friend ends.',
    lessons: 8,
    minutes: 52,
  },
  ...{ version: 2, adopted: false, improved: false, ...changes },
});

const shorter = { ...sampleDraft, summary: 'Shorter lessons.' };
const changes = () => compareCourses(sampleDraft, shorter);

const improvement = (hasDraft: boolean): Improvement => ({
  ...{ course: shipped({ improved: true }), changes: changes(), hasDraft },
  quizzes: [
    {
      ...{ quizId: '0', slug: 'boundaries', title: 'Boundaries' },
      offers: [
        { key: '*', prompt: null, state: 'changed', ours: true, fields: [] },
        {
          ...{
            key: 'gift',
            prompt: 'Mina brings you a watch. What do you say?',
            state: 'changed',
            ours: false,
          },
          fields: [{ label: 'Question', words: wordDiff('Mina brings a ring.', 'Mina brings you a watch.') }],
        },
      ],
    },
  ],
  offers: [
    { name: 'about', title: 'Boundaries', state: 'changed', ours: true },
    { name: 'saying-no', title: 'Saying no', state: 'added', ours: false },
    { name: 'drift', title: 'Drift', state: 'changed', ours: false },
    { name: 'gifts', title: 'Gifts', state: 'removed', ours: false },
  ],
});

export const previews = (): Record<string, Page> => ({
  Media: mediaPage(
    {
      items: [
        listed({}),
        listed({ id: '2', name: 'first-meeting', title: 'A first meeting', kind: 'video', bytes: 4_000_000 }),
        listed({ id: '3', name: 'first-words', title: 'English captions', kind: 'captions', bytes: 900 }),
      ],
      next: 'cursor',
    },
    '',
  ),
  'Media, none': mediaPage({ items: [], next: null }, ''),
  'Media, none found': mediaPage({ items: [], next: null }, 'zebra'),
  'A file to add': newMediumPage(),
  'A file that was refused': newMediumPage({
    typed: { title: 'Three stones' },
    errors: { file: 'Boundaries' },
  }),
  'A picture': mediumPage({
    ...{ medium: medium({}), captions },
    uses: [false, true].map((isDraft) => ({
      ...{ slug: 'boundaries', course: 'Boundaries', lesson: 'drift', title: 'Drift', isDraft },
    })),
  }),
  'A video': mediumPage({
    medium: medium({ ...meeting, kind: 'video', transcript: 'Hello.' }),
    captions,
    uses: [],
  }),
  'A sound': mediumPage({ medium: medium({ ...meeting, kind: 'audio' }), captions: [], uses: [] }),
  Captions: mediumPage({ medium: medium({ kind: 'captions', name: 'first-words' }), captions, uses: [] }),
  Policies: policiesPage([policy(1, 'Ring **Sam** first.')], uses, zone),
  'A policy': policyPage({
    uses,
    ...{ name: 'crisis_contacts', timeZone: zone, typed: 'Ring Jo first.' },
    history: [policy(2, 'Ring Jo first.'), policy(1, '')],
  }),
  'A policy, changed by somebody else': policyPage({
    uses,
    ...{ name: 'crisis_contacts', timeZone: zone, typed: 'Ring Sam.', error: 'Ring Sam.', status: 409 },
    history: [policy(1, 'Ring Jo first.')],
  }),
  'Courses that come with Cairn': shippedPage([
    shipped({}),
    shipped({ slug: 'mentor', title: 'Mentor', adopted: true }),
    shipped({ slug: 'tutor', title: 'Tutor', adopted: true, improved: true }),
  ]),
  'A course that was improved': improvementPage(improvement(false)),
  'A course that was improved, nothing ticked': improvementPage(improvement(false), 'Boundaries'),
  'A course that was improved, with a draft': improvementPage(improvement(true)),
  'A course whose questions alone were improved': improvementPage({ ...improvement(false), offers: [] }),
  'A course with nothing left to take over': improvementPage({
    ...improvement(false),
    ...{ offers: [], quizzes: [] },
  }),
});
