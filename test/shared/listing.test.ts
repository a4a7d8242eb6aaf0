import { After, placeAfter, placeIn } from '../../src/shared/http/listing';
import { useApp } from '../support/use-app';

const app = useApp();
const id = '0b7d4a3e-5f0c-4c7e-9d5a-3a4c1c1f2e04';

test.each(['Priya Nair', 'a~b', 'शुभा'.repeat(50), '👩🏽‍🚀'.repeat(28), '', '100 %'])(
  'the place after "%s" is found again',
  (name) => {
    const after = placeAfter(name, id);
    expect(After.parse(after)).toBe(after);
    expect(placeIn(after)).toEqual({ name, id });
  },
);

test.each([undefined, null, '', '~', 'name', `%zz~${id}`, 'a~------------------------------------'])(
  '%p is no place: the list begins at its beginning',
  (after) => expect(placeIn(after)).toBeNull(),
);

test.each([
  '/people',
  '/candidacies',
  '/certificates/register',
  '/authoring/courses',
  '/authoring/quizzes',
  '/authoring/media',
  '/supervision/talking-points',
  '/reviews',
  '/cohorts',
  '/reflections',
  '/jobs/failed',
  '/practice-entries/waiting',
  '/supervision-sessions',
])('whatever is typed after its address, %s shows a part of its list', async (path) => {
  const { ade, sam } = await app.cast();
  const typed = [
    `%zz~${id}`,
    `AA~${id}`,
    `2026-99-99~${id}`,
    `2026-02-31~${id}`,
    'a~------------------------------------',
    '%00',
  ];
  for (const after of typed) {
    const address = `${path}?after=${encodeURIComponent(after)}`;
    const answers = [await app.as(ade).get(address), await app.as(sam).get(address)];
    const codes = answers.map(({ statusCode }) => statusCode).filter((code) => code !== 403);
    expect([...new Set(codes)]).toEqual([200]);
  }
});
