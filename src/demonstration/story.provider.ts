import type { INestApplicationContext } from '@nestjs/common';
import { Jobs } from '../jobs';
import type { Actor } from '../organisations';
import { Database } from '../shared/database/database.service';
import { harbour, northside } from './cast';
import { theCohort } from './course-story.provider';
import { theEmployer } from './employer-story.provider';
import { found, type Players } from './founding.provider';
import type { StoryClock } from './story-clock';
import { theSupervisors } from './supervisor-story.provider';
import { TraineeStory } from './trainee-story.provider';

const lessons = [
  'giving-your-attention',
  'asking-and-waiting',
  'noticing-strengths',
  'reflecting-back',
  'clearing-roadblocks',
  'summing-up-and-ending-well',
];

const talk = {
  activityKind: 'one-to-one',
  setting: 'community',
  domain: 'active-listening',
  startsAt: '14:00',
  competencies: ['support', 'communication'],
};
const group = {
  activityKind: 'group',
  setting: 'community',
  domain: 'group-facilitation',
  others: [{ domain: 'mutual-support', minutes: 60 }],
  startsAt: '17:30',
  role: 'co-lead' as const,
  competencies: ['sharing-lived-experience', 'collaboration-and-teamwork'],
};

/**
 * Tells the story of the demonstration: Priya has just begun, Noor lacks one hour, Rowan was certified nearly two
 * years ago and is due for renewal; all three are in a cohort. Everything happens through the services, with the days it happened on.
 */
export async function tellTheStory(app: INestApplicationContext, clock: StoryClock): Promise<void> {
  const players = await found(app, clock, harbour);
  await found(app, clock, northside);
  const story = new TraineeStory(app, clock);
  const { organisationId } = player(players, 'ade');
  await app.get(Database).within({ organisationId }, async () => {
    await theSupervisors(app, clock, players);
    await rowan(story, players);
    await app.get(Jobs, { strict: false }).settle();
    await noor(story, players);
    await priya(story, players);
    const [ade, sam] = [player(players, 'ade'), player(players, 'sam')];
    const learners = {
      rowan: player(players, 'rowan'),
      noor: player(players, 'noor'),
      priya: player(players, 'priya'),
    };
    await theCohort(app, clock, { ade, sam, ...learners });
  });
  await app.get(Jobs, { strict: false }).settle();
  await theEmployer(app, clock, player(players, 'rowan'));
  await app.get(Jobs, { strict: false }).settle();
  clock.daysAgo(0);
}

const player = (players: Players, key: string): Actor => {
  const found = players.get(key);
  if (!found) throw new Error(`Nobody in the story is called ${key}`);
  return found;
};

async function rowan(story: TraineeStory, players: Players): Promise<void> {
  const [trainee, sam] = [player(players, 'rowan'), player(players, 'sam')];
  await story.learn(trainee, 770, lessons);
  await story.pass(trainee, 765);
  await story.signTheCode(trainee, 764);
  const first = await story.log(trainee, sam, {
    daysAgo: 750,
    minutes: 120,
    observed: true,
    ...talk,
    reflection:
      'I noticed how much silence can carry. I waited, and the person I supported found their own words.',
  });
  const second = await story.log(trainee, sam, {
    daysAgo: 740,
    minutes: 240,
    ...group,
    reflection: 'Two people spoke most of the time. Next week I will open with a round.',
  });
  const third = await story.log(trainee, sam, {
    daysAgo: 720,
    minutes: 255,
    ...talk,
    reflection: 'I caught myself wanting to fix things, and asked what would help instead.',
  });
  await story.supervise(sam, [trainee], 715, { topics: 'When to hold back with one’s own story.' });
  await story.sign(sam, 708, [first, second, third]);
}

async function noor(story: TraineeStory, players: Players): Promise<void> {
  const [trainee, sam] = [player(players, 'noor'), player(players, 'sam')];
  await story.learn(trainee, 60, lessons);
  await story.pass(trainee, 55);
  await story.signTheCode(trainee, 54);
  const first = await story.log(trainee, sam, {
    daysAgo: 40,
    minutes: 150,
    observed: true,
    ...talk,
    reflection: 'Short reflections worked better than my questions.',
  });
  const second = await story.log(trainee, sam, {
    daysAgo: 30,
    minutes: 210,
    ...group,
    reflection: 'We agreed together what stays in the room. It changed the tone.',
  });
  const third = await story.log(trainee, sam, {
    daysAgo: 20,
    minutes: 180,
    ...talk,
    reflection: 'Ending on time was hard. I said it five minutes before, and that helped.',
  });
  await story.observe(sam, 19, first, {
    levels: { communication: 'alone', support: 'with-support' },
    feedback: 'Short reflections, and room after each. The person had time to find their own words.',
    next: 'Try one summary half-way, to see whether you are still together.',
  });
  await story.sign(sam, 14, [first, second, third]);
  await story.supervise(sam, [trainee], 12, {
    topics: 'Endings, and what to take home from them.',
    competencies: ['growth-and-development'],
    nextInDays: 26,
  });
  await story.log(trainee, sam, {
    daysAgo: 5,
    minutes: 45,
    ...talk,
    reflection: 'We walked by the water. Walking makes silence easier.',
  });
  await story.checkIn(
    trainee,
    3,
    {
      words: 'Two long evenings. It was good, and I am tired.',
      helps: 'A walk by the water before I go home.',
    },
    sam,
  );
}

async function priya(story: TraineeStory, players: Players): Promise<void> {
  const [trainee, noor, sam] = [player(players, 'priya'), player(players, 'noor'), player(players, 'sam')];
  await story.learn(trainee, 2, lessons.slice(0, 1));
  await story.supervise(sam, [noor, trainee], 1, {
    ...{ startTime: '17:30', minutes: 90, others: 2, competencies: ['communication'], confirm: [noor] },
    topics: 'We practised opening rounds together, and talked about leaving room for those who say little.',
    actions: [
      { what: 'Try one opening round and tell the others how it went.', ownerId: null, dueOn: null, row: 0 },
    ],
    nextInDays: 15,
  });
}
