import { topicsOf } from '../../src/courses/learning/topics';
import { topicsPassed } from '../../src/programmes/candidacies/topics';
import type { Evidence, Finding } from '../../src/programmes/rules/finding';
import { loadLocales } from '../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const counted = (kind: Evidence['kind'], id: string): Evidence => ({ kind, id, day: null, minutes: null });
const finding = (pieces: Evidence[], parts: Finding[] = []) =>
  ({ counted: pieces, parts }) as unknown as Finding;
const courses = [
  { courseId: 'listening', title: 'Active listening', topics: ['Being present', 'Summing up'] },
  { courseId: 'care', title: 'Self-care', topics: [] },
  { courseId: 'other', title: 'Not counted', topics: ['Nothing'] },
];
const quizzes = [
  { quizId: 'listening', title: 'Active listening' },
  { quizId: 'ethics', title: 'Ethics' },
  { quizId: 'other', title: 'Not counted' },
];

test('what counted is told once, part by part; what is kept beside it is not', () => {
  const findings = [
    finding([counted('course', 'listening'), counted('practice-entry', 'other')]),
    finding([], [finding([counted('course', 'care')]), finding([counted('course', 'listening')])]),
    finding([counted('quiz', 'ethics'), counted('quiz', 'listening')]),
  ];
  expect(topicsPassed(findings, courses, quizzes)).toEqual([
    'Active listening: Being present',
    'Active listening: Summing up',
    'Self-care',
    'Ethics',
  ]);
  expect(topicsPassed([finding([])], courses, quizzes)).toEqual([]);
});

test('a module of which everything may be left out is told of where all of it was done', () => {
  const modules = [
    { title: 'Asked for', lessons: [{ slug: 'a' }, { slug: 'b', optional: true }] },
    {
      title: 'Extra',
      lessons: [
        { slug: 'c', optional: true },
        { slug: 'd', optional: true },
      ],
    },
  ];
  expect(topicsOf({ modules }, ['a', 'c'])).toEqual(['Asked for']);
  expect(topicsOf({ modules }, ['a', 'c', 'd'])).toEqual(['Asked for', 'Extra']);
});
