import { lessonKind } from './kind';
import { workPanel } from './work-panel';

/** Something to think about in writing, for oneself or to share with a supervisor. */
export const reflection = lessonKind({
  kind: 'reflection',
  icon: 'notebook-pen',
  doneBy: 'result',
  panel: workPanel,
});
