import { lessonKind } from './kind';

/** Something to think about in writing. */
export const reflection = lessonKind({
  kind: 'reflection',
  icon: 'notebook-pen',
  doneBy: 'result',
  panel: () => null,
});
