import { inGroups } from '../../src/dashboard/place-groups';
import { placeAt, placesOf } from '../../src/dashboard/places';

const trainee = placesOf(['trainee']);
const manager = placesOf(['manager']);

test.each([
  ['trainee', '/path'],
  ['supervisor', '/practice-entries/waiting'],
  ['manager', '/candidacies'],
] as const)('a %s begins where their work is', (role, path) => {
  expect(placesOf([role])[0]?.path).toBe(path);
});

test('whoever relies on people has a place to check certificates', () => {
  expect(placeAt(manager, '/certificates/verify')?.path).toBe('/certificates/verify');
  expect(placesOf(['trainee']).map(({ path }) => path)).not.toContain('/certificates/verify');
});

test('no two places of somebody look the same', () => {
  for (const role of ['trainee', 'supervisor', 'assessor', 'manager', 'owner'] as const) {
    const icons = placesOf([role]).map(({ icon }) => icon);
    expect(new Set(icons).size).toBe(icons.length);
  }
});

test('few places stand together, many under words', () => {
  expect(inGroups(trainee)).toEqual([{ group: null, places: trainee }]);
  const ofManager = inGroups(manager);
  expect(ofManager.map(({ group }) => group)).toEqual([
    'people',
    'practice',
    'learning',
    'certification',
    'workings',
  ]);
  expect(ofManager.flatMap(({ places }) => places)).toEqual(manager);
});

test.each([
  ['/path', '/path'],
  ['/attestations/code-of-ethics', '/path'],
  ['/courses/active-listening/lessons/reflecting-back?from=notes', '/courses'],
  ['/quizzes/7', '/courses'],
  ['/attempts/7/questions/1', '/courses'],
  ['/live-sessions/7', '/courses'],
  ['/practice-entries/new', '/practice-entries'],
  ['/quizzes-of-others', undefined],
])('at %s a trainee is in %s', (url, path) => {
  expect(placeAt(trainee, url)?.path).toBe(path);
});

test.each([
  ['/authoring/courses/boundaries', '/authoring/courses'],
  ['/authoring/media', '/authoring/courses'],
  ['/authoring/quizzes/7/statistics', '/authoring/quizzes'],
  ['/quizzes/7/accommodations', '/authoring/quizzes'],
  ['/live-sessions/7', '/cohorts'],
  ['/certificates/register', '/certificates/register'],
])('at %s a manager is in %s', (url, path) => {
  expect(placeAt(manager, url)?.path).toBe(path);
});
