import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { sha256 } from '../../src/practice/signing/chain';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import { useApp } from '../support/use-app';
import { hidden, words } from './practising';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-03T18:00:00Z'));

type Form = Record<string, string | number | string[]>;
const group = (trainees: Somebody[], given: Form = {}): Form => ({
  formKey: randomUUID(),
  traineeIds: trainees.map(({ id }) => id),
  day: '2026-05-02',
  startTime: '18:30',
  hours: '1',
  minutes: '30',
  format: 'group',
  others: '2',
  place: 'in-person',
  competencies: ['crisis', 'communication'],
  topics: 'How to end an evening.',
  ...given,
});

async function recorded(supervisor: Somebody, trainees: Somebody[], given: Form = {}): Promise<string> {
  const response = await app.as(supervisor).post('/supervision-sessions', group(trainees, given));
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}
const at = (id: string) => `/supervision-sessions/${id}`;
const seenBy = async (who: Somebody, id: string) => words((await app.as(who).get(at(id))).body);
const confirm = (who: Somebody, id: string) => app.as(who).post(`${at(id)}/confirmation`, { version: 1 });

test('one form makes one session; one confirms, one asks, and neither sees what the other said', async () => {
  const { sam, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya, noor]);
  expect(await seenBy(priya, id)).toMatch(/Noor Haddad and Priya Nair and 2 others .*18:30 .*Group of 4/);
  expect(await seenBy(priya, id)).toContain('Communication and Helping in a crisis');
  expect((await confirm(priya, id)).statusCode).toBe(303);
  await app.as(noor).post(`${at(id)}/dispute`, { question: 'I left at seven, did I not?' });
  expect(await seenBy(priya, id)).not.toMatch(/left at seven|To be confirmed|Question asked/);
  expect(await seenBy(noor, id)).not.toContain('Confirmed 3 May');
  expect(await seenBy(sam, id)).toMatch(
    /Noor Haddad asks: I left at seven, did I not\? Somebody else has confirmed/,
  );
});

test('it counts for each as soon as they confirm for themselves', async () => {
  const { sam, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya, noor]);
  await confirm(priya, id);
  const list = async (who: Somebody) => words((await app.as(who).get('/supervision-sessions')).body);
  expect(await list(priya)).toContain('1 h 30 min confirmed, 0 min not confirmed yet.');
  expect(await list(noor)).toContain('0 min confirmed, 1 h 30 min not confirmed yet.');
  expect(await list(sam)).toContain('Noor Haddad and Priya Nair');
});

test('what somebody has confirmed stays; who has not can be taken off', async () => {
  const { sam, jo, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya, noor]);
  await confirm(priya, id);
  expect((await app.as(sam).post(at(id), group([noor, priya]))).statusCode).toBe(409);
  const off = (who: Somebody, trainee: Somebody) =>
    app.as(who).post(`${at(id)}/attendances/${trainee.id}/removal`);
  expect((await off(jo, noor)).statusCode).toBe(404);
  expect((await off(sam, priya)).statusCode).toBe(409);
  expect((await off(sam, noor)).statusCode).toBe(303);
  expect((await app.as(noor).get(at(id))).statusCode).toBe(404);
  expect(await seenBy(priya, id)).toContain('Group of 4');
});

test('a confirmation is kept word for word, with its hash, and the application cannot change it', async () => {
  const { sam, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya, noor], { 'action-0': 'Rest.' });
  await confirm(priya, id);
  type Row = { confirmed: string; statement: string; trainee_id: string; hash: string };
  const [row] = await app.in(sam, () =>
    app.get(Database).query<Row>('SELECT * FROM supervision_confirmations WHERE session_id = $1', [id]),
  );
  expect(JSON.parse(row?.confirmed ?? '')).toMatchObject({
    session: id,
    minutes: 90,
    groupSize: 4,
    version: 1,
  });
  expect(row?.confirmed).toContain(`"topicsSha256":"${sha256('How to end an evening.')}"`);
  expect(await seenBy(priya, id)).toContain(row?.hash);
  const change = (sql: string) => app.in(sam, () => app.get(Database).query(sql, [id]));
  for (const sql of [
    'UPDATE supervision_confirmations SET statement = $1',
    'DELETE FROM supervision_confirmations WHERE session_id = $1',
  ])
    await expect(change(sql)).rejects.toThrow('permission denied');
  await expect(
    change(
      "UPDATE supervision_attendances SET status = 'recorded', confirmed_at = NULL WHERE session_id = $1",
    ),
  ).rejects.toThrow('does not change');
  await expect(
    change("UPDATE supervision_actions SET due_on = '2027-01-01' WHERE session_id = $1"),
  ).rejects.toThrow('does not change');
});

test('names in the summary or in what was agreed are asked about before anything is kept', async () => {
  const { sam, priya } = await app.cast();
  const form = group([priya], { topics: 'Whether to see Margaret again.', 'action-0': 'Ring Margaret.' });
  const refused = await app.as(sam).post('/supervision-sessions', form);
  expect([refused.statusCode, words(refused.body)]).toEqual([
    422,
    expect.stringContaining('“Margaret” looks like a name. What shall stand there?'),
  ]);
  const decided = { ...form, 'word-0': 'Margaret', 'remedy-0': 'the person I supported', 'why-0': '' };
  const made = await app.as(sam).post('/supervision-sessions', decided);
  const page = await seenBy(priya, String(made.headers.location).split('/').pop() ?? '');
  expect(page).toContain('Whether to see the person I supported again.');
  expect(page).toContain('Ring the person I supported.');
});

test('actions are shown to whom they concern, come back in the next form and are ticked as done', async () => {
  const { sam, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya, noor], {
    ...{ 'action-0': 'Try a closing round.', 'actionWho-0': noor.id, 'actionDue-0': '2026-05-20' },
    ...{ 'action-1': 'Read the house rules.', 'action-2': 'Find a room.', 'actionWho-2': sam.id },
  });
  expect(await seenBy(noor, id)).toContain('Try a closing round. Noor Haddad, by 20 May 2026');
  expect(await seenBy(priya, id)).toMatch(/Read the house rules. Everybody who was there .*Find a room./);
  expect(await seenBy(priya, id)).not.toContain('closing round');
  const form = (await app.as(sam).get('/supervision-sessions/new')).body;
  const [box] = /<input[^>]*name="done" value="[^"]*"/.exec(form) ?? [];
  const done = /value="([^"]*)"/.exec(box ?? '')?.[1] ?? '';
  await app.as(priya).post(`${at(id)}/actions`, { done });
  expect(await seenBy(noor, id)).toContain('Still to do');
  expect((await app.as(noor).post(`${at(id)}/actions`, { done })).statusCode).toBe(303);
  expect(await seenBy(noor, id)).toMatch(/Done Try a closing round/);
  await recorded(sam, [priya], { done: ['nonsense'] });
  expect(words((await app.as(sam).get('/supervision-sessions/new')).body)).not.toContain('closing round');
});

const event = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics) as [string, unknown[], unknown[]]);
  const found = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(found?.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    ...{ uid: value('uid'), sequence: value('sequence'), start: value('dtstart'), end: value('dtend') },
    ...{ status: value('status'), summary: value('summary') },
  };
};
const calendar = async (who: Somebody, id: string) =>
  event((await app.as(who).get(`${at(id)}/next.ics`)).body);

test('the next meeting is a calendar file with one name for ever, and a number that grows', async () => {
  const { sam, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya], { nextDay: '2026-05-16', nextTime: '14:00' });
  const first = await calendar(priya, id);
  expect(first).toMatchObject({ method: 'PUBLISH', sequence: '0', status: 'CONFIRMED' });
  expect(first).toMatchObject({ start: '2026-05-16T13:00:00Z', end: '2026-05-16T14:30:00Z' });
  expect(first.summary).toBe('Supervision with Sam Okafor');
  await confirm(priya, id);
  const move = (given: Form) => app.as(sam).post(`${at(id)}/next`, given);
  expect((await move({ nextDay: '2026-05-01' })).statusCode).toBe(422);
  expect((await move({ nextDay: '2026-05-17' })).statusCode).toBe(303);
  await move({ nextDay: '2026-05-17', nextTime: '' });
  expect(await calendar(sam, id)).toMatchObject({ uid: first.uid, sequence: '1', start: '2026-05-17' });
  await move({ nextDay: '' });
  expect(await calendar(sam, id)).toMatchObject({ sequence: '2', method: 'CANCEL', status: 'CANCELLED' });
  expect((await app.as(noor).get(`${at(id)}/next.ics`)).statusCode).toBe(404);
  expect((await app.as(priya).post(`${at(id)}/next`, { nextDay: '2026-06-01' })).statusCode).toBe(403);
});

test('letters say when to meet next, lead to its calendar file, and say nothing of what was talked about', async () => {
  const { sam, priya, noor } = await app.cast();
  const next = { nextDay: '2026-05-16', nextTime: '14:00' };
  const id = await recorded(sam, [priya, noor], { ...next, 'action-0': 'Rest.' });
  await app.settle();
  const [asked] = await app.mailTo(noor.email);
  expect(asked?.text).toContain('You meet next: 16 May 2026, 14:00.');
  expect(asked?.text).toContain(`${at(id)}/next.ics`);
  await app.as(sam).post(`${at(id)}/next`, { nextDay: '2026-05-17', nextTime: '15:00' });
  await app.settle();
  await app.as(sam).post(`${at(id)}/next`, {});
  await app.settle();
  const mails = await app.mailTo(priya.email);
  expect(mails.slice(1).map(({ subject }) => subject)).toEqual([
    'Your next supervision: 17 May 2026, 15:00',
    'Your supervision on 17 May 2026, 15:00 is called off',
  ]);
  expect(JSON.stringify(mails)).not.toMatch(/evening|Rest\.|Noor|crisis/i);
});

test('a correction asks everybody anew, and what it leaves out is gone', async () => {
  const { sam, priya, noor } = await app.cast();
  const id = await recorded(sam, [priya, noor], { 'action-0': 'Rest.', nextDay: '2026-05-16' });
  const form = (await app.as(sam).get(`${at(id)}/edit`)).body;
  expect(form).toContain('value="Rest."');
  const version = hidden(form, 'version');
  const corrected = group([priya], { version, format: 'individual', others: '' });
  expect((await app.as(sam).post(at(id), corrected)).statusCode).toBe(303);
  expect((await app.as(noor).get(at(id))).statusCode).toBe(404);
  expect(await seenBy(priya, id)).toMatch(/Individual .*called off/);
  expect((await confirm(priya, id)).statusCode).toBe(409);
});
