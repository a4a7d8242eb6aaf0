import { lessonKind } from './kind';

/** Something to do and hand in. */
export const task = lessonKind({ kind: 'task', icon: 'file-up', doneBy: 'result', panel: () => null });
