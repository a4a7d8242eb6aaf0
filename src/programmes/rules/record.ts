import type { CourseRecord } from '../../courses';
import type { PracticeRecord, SupervisionRecord } from '../../practice';
import type { QuizRecord } from '../../quizzes';

/** A declaration somebody signed, by its key and the version of its text. `signedOn` is an ISO day. */
export type AttestationRecord = { id: string; key: string; version: number; signedOn: string };

/** How somebody stands with a quiz; days are ISO days where the organisation is. */
export type QuizResult = Pick<QuizRecord, 'quizId' | 'slug' | 'passPercent' | 'attempts' | 'bestPercent'> & {
  passedOn: string | null;
  nextAttemptOn: string | null;
};

/** How far somebody is in a course, with the ISO day, where the organisation is, on which they completed it. */
export type CompletedCourse = CourseRecord & { completedOn: string | null };

/** Everything that may count towards a certificate: what the rules are asked about. */
export type TrainingRecord = {
  courses: CompletedCourse[];
  quizzes: QuizResult[];
  practice: PracticeRecord[];
  supervision: SupervisionRecord[];
  attestations: AttestationRecord[];
};
