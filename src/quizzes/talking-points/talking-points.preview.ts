import type { Page } from '../../shared/http/page';
import type { Sitting } from '../attempts/sitting';
import { conversingSample } from '../question-types/conversing.samples';
import type { Answer } from '../question-types/question-type';
import { talkingPointsListPage } from './talking-points-list.view';
import type { TalkedOver } from './talking-points.queries';
import type { Talk, TalkingPointsList } from './talking-points.service';
import { ownTalkingPointsPage, talkingPointsPage } from './talking-points.view';

const now = new Date('2026-05-04T13:05:00Z');
const submittedAt = new Date('2026-05-04T12:40:00Z');
const zone = 'Europe/London';

const played = [
  ...['opening=b', 'opening?I was tired and wanted to be honest about it.', 'close=a'],
  'close?She asked what happens now, so I did not want to leave it open.',
];
const promised = ['opening=a', 'deeper=b', 'deeper?To calm her'];
const text = 'When they ask. Then two sentences, and back to them.';

const talk = (conversation: Answer, written: Answer): Talk => ({
  sitting: {
    attempt: { id: 'talk', quizId: 'quiz', startedAt: submittedAt, submittedAt },
    version: { title: 'Being there in a crisis' },
    questions: [
      { number: 1, item: conversingSample('branching-scenario'), answer: conversation, points: 0.6, seed: 1 },
      { number: 2, item: conversingSample('keep-share-act'), answer: ['keep'], points: 0, seed: 1 },
      { number: 3, item: conversingSample('free-text'), answer: written, points: null, seed: 1 },
    ],
  } as unknown as Sitting,
  trainee: { id: '1', name: 'Priya Nair' },
  now,
});

const row = (id: string, passed: boolean | null): TalkedOver => ({
  ...{ id, traineeId: '1', title: 'Being there in a crisis', submittedAt, passed },
});

const list = (changes: Partial<TalkingPointsList>): TalkingPointsList => ({
  ...{ listing: {}, rows: [], next: null, now },
  people: new Map([['1', { id: '1', name: 'Priya Nair', email: 'priya@example.org', locale: 'en' }]]),
  ...changes,
});

const empty = (): Talk => {
  const one = talk([], []);
  return { ...one, sitting: { ...one.sitting, questions: [] } };
};

export const previews = (): Record<string, Page> => ({
  'What there is to talk about': talkingPointsListPage(
    list({ rows: [row('a', true), row('b', false), row('c', null)], next: '2026~a' }),
    zone,
  ),
  'Nothing to talk about': talkingPointsListPage(list({}), zone),
  'Nobody of this name': talkingPointsListPage(list({ listing: { search: 'Dev' } }), zone),
  'Talking points': talkingPointsPage(talk(played, [text]), zone),
  'Talking points, a critical choice': talkingPointsPage(talk(promised, []), zone),
  'Talking points, of an attempt without any': talkingPointsPage(empty(), zone),
  'Talking points, one’s own': ownTalkingPointsPage(talk(played, [text]), zone),
});
