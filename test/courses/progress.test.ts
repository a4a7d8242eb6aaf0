import { nextAfter, progressOf, resumeAt } from '../../src/courses/learning/progress';

const lessons = [
  { slug: 'attention', minutes: 7 },
  { slug: 'silence', minutes: 6 },
  { slug: 'ending', minutes: 10 },
];

test.each<[string[], number, number, boolean]>([
  [[], 0, 0, false],
  [['silence'], 1, 6, false],
  [['ending', 'attention'], 2, 17, false],
  [['attention', 'silence', 'ending'], 3, 23, true],
])('having done %j counts %i lessons and %i minutes', (done, lessonsDone, minutesDone, finished) => {
  expect(progressOf(lessons, done)).toEqual({
    ...{ lessons: 3, lessonsDone, minutes: 23, minutesDone },
    ...{ extra: 0, extraDone: 0, finished },
  });
});

test.each<[string[], number, number, boolean]>([
  [['extra'], 0, 1, false],
  [['attention', 'silence', 'ending'], 3, 0, true],
  [['attention', 'extra', 'silence', 'ending'], 3, 1, true],
])('having done %j, %i lessons that are asked for count and %i that may be left out', (done, ...counts) => {
  const [lessonsDone, extraDone, finished] = counts;
  const extra = { slug: 'extra', minutes: 5, optional: true };
  expect(progressOf([...lessons, extra], done)).toMatchObject({
    ...{ lessons: 3, lessonsDone, minutes: 23, extra: 1, extraDone, finished },
  });
});

test('a lesson that the version does not have counts for nothing, and none counts twice', () => {
  const done = ['attention', 'attention', 'from-another-version', 'silence'];
  expect(progressOf(lessons, done)).toMatchObject({ lessonsDone: 2, minutesDone: 13, finished: false });
});

test.each<[string[], string | null]>([
  [[], 'attention'],
  [['attention'], 'silence'],
  [['silence'], 'ending'],
  [['attention', 'ending'], 'silence'],
  [['silence', 'ending'], 'attention'],
  [['ending', 'gone'], 'attention'],
  [['attention', 'silence', 'ending'], null],
])('having done %j in this order, one goes on with %s', (done, slug) => {
  expect(resumeAt(lessons, done)?.slug ?? null).toBe(slug);
});

test('after a lesson comes the next one that is open, round to the beginning', () => {
  expect(nextAfter(lessons, ['attention'], 'attention')?.slug).toBe('silence');
  expect(nextAfter(lessons, ['silence', 'attention'], 'attention')?.slug).toBe('ending');
  expect(nextAfter(lessons, ['ending'], 'ending')?.slug).toBe('attention');
  expect(nextAfter(lessons, ['attention', 'silence', 'ending'], 'ending')).toBeNull();
});

test('nobody is led to a lesson that may be left out', () => {
  const extra = { slug: 'extra', minutes: 5, optional: true };
  expect(nextAfter([...lessons, extra], ['attention', 'ending'], 'ending')?.slug).toBe('silence');
  expect(nextAfter([...lessons, extra], ['attention', 'silence', 'ending'], 'ending')).toBeNull();
});
