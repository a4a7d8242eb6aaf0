import { lessonKind } from './kind';

/** A meeting; done by those who were there. */
export const liveSession = lessonKind({
  kind: 'live-session',
  icon: 'users',
  doneBy: 'result',
  panel: () => null,
});
