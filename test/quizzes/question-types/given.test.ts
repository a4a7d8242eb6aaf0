import { GivenAnswer } from '../../../src/quizzes/attempts/attempts.schemas';
import { givenIn } from '../../../src/quizzes/question-types/given';

test.each([
  ['nothing', {}, []],
  ['one value', { answer: 'a' }, ['a']],
  ['several', { answer: ['a', 'c'] }, ['a', 'c']],
  ['an empty one among others', { answer: ['', 'c'] }, ['c']],
  ['parts', { 'answer.a': '2', 'answer.b': '1' }, ['a=2', 'b=1']],
  ['a part left empty', { 'answer.a': '', 'answer.b': '1' }, ['b=1']],
  ['a part with a sign of its own', { 'answer.promise': 'x=y' }, ['promise=x=y']],
  ['a part given twice', { 'answer.a': ['1', '2'] }, ['a=1', 'a=2']],
  ['a sign that cannot be stored', { answer: ['\0', 'a\0b'] }, ['ab']],
  ['other fields beside it', { answer: 'a', then: 'next', answered: 'b' }, ['a']],
])('a form with %s is read as one list', (_, body, given) => expect(givenIn(body)).toEqual(given));

test.each([
  ['no body', undefined, { answer: [], then: 'next' }],
  ['a body without an answer', { then: 'overview' }, { answer: [], then: 'overview' }],
  ['parts', { 'answer.a': 'b' }, { answer: ['a=b'], then: 'next' }],
])('%s is an answer', (_, body, read) => expect(GivenAnswer.parse(body)).toMatchObject(read));

test.each([
  ['a thing', { answer: { a: 1 } }],
  ['a part that is a number', { 'answer.a': 1 }],
  ['more than a hundred', { answer: Array.from({ length: 101 }, () => 'a') }],
  ['a book', { answer: 'a'.repeat(10_001) }],
])('%s is no answer', (_, body) => expect(GivenAnswer.safeParse(body).success).toBe(false));
