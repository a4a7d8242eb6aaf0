import { attempting } from './attempting';
import { lessonKind } from './kind';

/** A conversation to play, done when it ends without a grave mistake. */
export const scenario = lessonKind({
  kind: 'scenario',
  icon: 'messages-square',
  doneBy: 'result',
  panel: (_, facts) =>
    attempting(
      {
        start: 'courses.attempting.scenario.start',
        continue: 'courses.attempting.scenario.continue',
        again: 'courses.attempting.scenario.again',
        passed: 'courses.attempting.scenario.passed',
        notPassed: 'courses.attempting.scenario.notPassed',
        missing: 'courses.attempting.scenario.missing',
      },
      facts,
    ),
});
