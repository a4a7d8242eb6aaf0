import type { RequirementKind } from '../requirement';
import { allOf } from './all-of';
import { anyOf } from './any-of';
import { attestation } from './attestation';
import { courseCompleted } from './course-completed';
import { practiceHours } from './practice-hours';
import { practiceSubMinimum } from './practice-sub-minimum';
import { quizPassed } from './quiz-passed';
import { supervisionHours } from './supervision-hours';
import { trainingHours } from './training-hours';

/** Every kind of requirement there is. A new kind is its file and one line here. */
export const kinds: ReadonlyMap<string, RequirementKind> = new Map(
  [
    allOf,
    anyOf,
    courseCompleted,
    quizPassed,
    practiceHours,
    practiceSubMinimum,
    supervisionHours,
    trainingHours,
    attestation,
  ].map((kind) => [kind.code, kind]),
);
