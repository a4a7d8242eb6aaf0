import { Conflict, type InputError } from '../../../shared/errors';
import { t, type TextKey } from '../../../shared/text';
import type { Lesson } from '../../authoring/course-document';
import type { Work, WorkStatus } from './work.entity';

/** A lesson that asks for something of the trainee's own. */
export type WorkLesson = Extract<Lesson, { kind: 'reflection' | 'task' }>;

/** Whether a lesson asks for something of the trainee's own. */
export const isWork = (lesson: Lesson): lesson is WorkLesson =>
  lesson.kind === 'reflection' || lesson.kind === 'task';

/** What a lesson's work becomes when it is sent off: somebody reads it, or it is kept. */
export const sentStatus = ({ reviewed }: Pick<WorkLesson, 'reviewed'>): 'shared' | 'kept' =>
  reviewed ? 'shared' : 'kept';

/** What is missing before a work can be sent off. */
export function sentFaults(
  { kind, reviewed }: Pick<WorkLesson, 'kind' | 'reviewed'>,
  { text, hasFile, hasReader }: { text: string | undefined; hasFile: boolean; hasReader: boolean },
): InputError[] {
  const missing: [boolean, string, TextKey][] = [
    [kind === 'reflection' && !text?.trim(), 'text', 'courses.works.errors.write'],
    [kind === 'task' && !hasFile, 'file', 'courses.works.errors.choose'],
    [Boolean(reviewed) && !hasReader, 'supervisorId', 'courses.works.errors.supervisor'],
  ];
  return missing.flatMap(([is, name, key]) => (is ? [{ pointer: `/${name}`, detail: t(key) }] : []));
}

/** What the trainee may still change: not while somebody reads it, and not once it was accepted. */
export const isOpen = (status: WorkStatus): boolean =>
  status === 'draft' || status === 'kept' || status === 'returned';

/** Refuses a change of what is being read or was accepted. */
export function assertOpen(work: Pick<Work, 'status'> | null): void {
  if (work?.status === 'shared') throw new Conflict('courses.works.errors.beingRead');
  if (work?.status === 'accepted') throw new Conflict('courses.works.errors.accepted');
}

/** Who may read a work: its author always, and the supervisor it was shared with while and after it was. */
export const mayRead = (
  { traineeId, supervisorId, status }: Pick<Work, 'traineeId' | 'supervisorId' | 'status'>,
  personId: string,
): boolean =>
  personId === traineeId || (personId === supervisorId && status !== 'draft' && status !== 'kept');

/** Refuses a decision on what is not shared any more, or has changed since the reader opened it. */
export function assertDecidable(work: Pick<Work, 'status' | 'version'>, seen: number): void {
  if (work.status !== 'shared') throw new Conflict('courses.works.errors.notShared');
  if (work.version !== seen) throw new Conflict('courses.works.errors.changed');
}
