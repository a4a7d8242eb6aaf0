import { lessonKind } from './kind';
import { workPanel } from './work-panel';

/** Something to do and hand in as a file. */
export const task = lessonKind({ kind: 'task', icon: 'file-up', doneBy: 'result', panel: workPanel });
