import type { INestApplicationContext } from '@nestjs/common';
import { CohortMembers, CohortService, CourseService, LiveSessionService, NoteService } from '../courses';
import type { Actor } from '../organisations';
import { dayOf } from '../shared/dates';
import { firstMeetings } from './first-meetings';
import type { StoryClock } from './story-clock';
import { TraineeStory } from './trainee-story.provider';

const slug = 'first-meetings';

type Group = { ade: Actor; sam: Actor; rowan: Actor; noor: Actor; priya: Actor };

/**
 * A cohort takes a course of Harbour's own: Rowan has come as far as the evening that Sam will lead next week, Noor
 * has done nothing for a month, Priya has just been added.
 */
export async function theCohort(
  app: INestApplicationContext,
  clock: StoryClock,
  { ade, sam, rowan, noor, priya }: Group,
): Promise<void> {
  const the = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const story = new TraineeStory(app, clock);
  const add = (cohortId: string, { name, email }: Actor) =>
    the(CohortMembers).add(ade, cohortId, { name, email });
  const day = (daysAgo: number) => {
    clock.daysAgo(daysAgo);
    return dayOf(clock.now(), ade.timeZone);
  };
  const [endsOn, meetsOn, startsOn] = [day(-60), day(-6), day(45)];

  const { id: courseId } = await the(CourseService).create(slug, firstMeetings, {
    personId: ade.personId,
    note: 'Our own beginning.',
  });
  const name = 'Evening group';
  const cohortId = await the(CohortService).make(ade, { courseId, name, startsOn, endsOn, joining: 'open' });
  await add(cohortId, rowan);
  await add(cohortId, noor);
  await story.learn(noor, 38, ['before-you-meet'], slug);
  await the(NoteService).keep(noor, slug, 'before-you-meet', 'Say how long we have before we begin.');
  await story.learn(rowan, 9, ['before-you-meet'], slug);
  clock.daysAgo(3);
  await add(cohortId, priya);
  const facilitatorId = sam.personId;
  const meeting = { lesson: 'an-evening-together', day: meetsOn, time: '18:30', minutes: 90 };
  await the(LiveSessionService).plan(ade, cohortId, {
    ...meeting,
    place: 'Harbour House, room 2',
    facilitatorId,
  });
}
