import type { Allowance } from '../../src/quizzes/accommodations/allowance';
import { admission } from '../../src/quizzes/attempts/admission';

const monday = new Date('2026-05-04T09:00:00Z');
const tuesday = new Date('2026-05-05T09:00:00Z');
const later = new Date('2026-05-06T09:00:00Z');
const rules = { attempts: 2, pauseHours: 48, minutes: null, sitBy: null, remedial: null };
const closing = { ...rules, sitBy: tuesday };
const strict = { ...rules, attempts: 9, remedial: { after: 2, lesson: 'reflecting-back' } };
const none: Allowance = {
  extraPercent: null,
  extraMinutes: null,
  extraAttempts: 0,
  opensAt: null,
  closesAt: null,
};
const plain = { allowance: null, remediedAt: null };
const failed = { submittedAt: monday, passed: false };
const unmarked = { submittedAt: monday, passed: null };
const passed = { submittedAt: monday, passed: true };
const given = (allowance: Partial<Allowance>) => ({ ...plain, allowance: { ...none, ...allowance } });

test.each([
  ['has done nothing', rules, [], plain, { state: 'may-start', left: 2 }],
  ['waits for marks', rules, [unmarked], plain, { state: 'marking' }],
  ['passed and waits for other marks', rules, [passed, unmarked], plain, { state: 'passed', at: monday }],
  ['comes after the closing', closing, [], plain, { state: 'closed', at: tuesday }],
  ['passed before the closing', closing, [passed], plain, { state: 'passed', at: monday }],
  ['has a later window', closing, [], given({ closesAt: later }), { state: 'may-start', left: 2 }],
  ['has a window that is to come', rules, [], given({ opensAt: later }), { state: 'not-open', at: later }],
  ['failed once of two', strict, [failed], plain, { state: 'may-start', left: 8 }],
  ['failed twice', strict, [failed, failed], plain, { state: 'remedial', lesson: 'reflecting-back' }],
  [
    'failed twice and made good',
    strict,
    [failed, failed],
    { ...plain, remediedAt: tuesday },
    { state: 'may-start', left: 7 },
  ],
  [
    'made good before failing twice',
    strict,
    [failed, failed],
    { ...plain, remediedAt: new Date(monday.getTime() - 1) },
    { state: 'remedial', lesson: 'reflecting-back' },
  ],
  ['used all attempts', rules, [failed, failed], plain, { state: 'wait', until: later }],
  [
    'used all and is given one more',
    rules,
    [failed, failed],
    given({ extraAttempts: 1 }),
    { state: 'may-start', left: 1 },
  ],
  ['is given one more at the start', rules, [], given({ extraAttempts: 1 }), { state: 'may-start', left: 3 }],
  [
    'used the one more as well',
    rules,
    [failed, failed, failed],
    given({ extraAttempts: 1 }),
    { state: 'wait', until: later },
  ],
])('somebody who %s', (_, some, attempts, circumstances, expected) =>
  expect(admission(some, attempts, circumstances, new Date(tuesday.getTime() + 1))).toEqual(expected),
);
