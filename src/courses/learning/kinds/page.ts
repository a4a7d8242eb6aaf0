import { lessonKind } from './kind';

/** A lesson to read. */
export const page = lessonKind({ kind: 'page', icon: 'book-open', doneBy: 'trainee', panel: () => null });
