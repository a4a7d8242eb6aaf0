import { EndingWorker } from '../../../src/certificates/ending/ending.worker';
import { Renewals } from '../../../src/certificates/lifecycle/renewals.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { issuing } from '../certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const tick = async (who: Somebody, moment: string) => {
  app.clock.set(moment);
  await app.runNow(EndingWorker, 'remindHolders', who.organisationId);
  await app.runNow(EndingWorker, 'remindHolders', who.organisationId);
  await app.settle();
};
const toldTo = async (who: Somebody) =>
  (await app.mailTo(who.email)).filter(({ subject }) => !subject.includes('is ready'));

test('a holder hears 90 and 30 days before the end, when grace begins and when it is over, each once', async () => {
  const { rowan } = await app.cast();
  const { id } = await issue(rowan, { graceDays: 30 });
  const told: number[] = [];
  for (const day of ['2028-01-30', '2028-01-31', '2028-03-31', '2028-04-02', '2028-05-01', '2028-05-31']) {
    await tick(rowan, `${day}T10:00:00Z`);
    told.push((await toldTo(rowan)).length);
  }
  expect(told).toEqual([0, 1, 2, 2, 3, 4]);
  const mails = await toldTo(rowan);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Your certificate ends on 30 April 2028: Peer Supporter',
    'Your certificate ends on 30 April 2028: Peer Supporter',
    'Your certificate counts until 30 May 2028: Peer Supporter',
    'Your certificate has ended: Peer Supporter',
  ]);
  expect(mails[0]?.text).toContain('to the last minute of 30 April 2028 (Europe/London time)');
  for (const { text } of mails) expect(text).toContain(`: ${app.url}/certificates/mine/${id}\n`);
});

test('the day is that of the organisation: its last hour has not passed while it has elsewhere', async () => {
  const { rowan } = await app.cast();
  await issue(rowan, { validUntil: '2028-06-30' });
  await tick(rowan, '2028-06-30T22:59:00Z');
  expect(await toldTo(rowan)).toEqual([]);
  await tick(rowan, '2028-06-30T23:01:00Z');
  expect((await toldTo(rowan)).map(({ subject }) => subject)).toEqual([
    'Your certificate has ended: Peer Supporter',
  ]);
});

test('nobody is told of the end of what was renewed, suspended or is for good', async () => {
  const { rowan, noor, priya, ade } = await app.cast();
  const renewed = await issue(rowan);
  const suspended = await issue(noor);
  await issue(priya, { validUntil: null });
  const why = { reasonCode: 'other', privateReason: 'For this test.' };
  await app.as(ade).post(`/certificates/${suspended.id}/suspension`, why);
  app.clock.set('2028-01-20T10:00:00Z');
  await app.in(ade, () => app.get(Renewals).renew(app.actor(ade), renewed.id, 2));
  for (const day of ['2028-01-31', '2028-03-31', '2028-05-01']) await tick(rowan, `${day}T10:00:00Z`);
  for (const who of [rowan, noor, priya])
    expect((await toldTo(who)).filter(({ subject }) => /ends on|ended/.test(subject))).toEqual([]);
  const [letter] = (await toldTo(rowan)).filter(({ subject }) => subject.includes('renewed'));
  expect(letter?.subject).toBe('Your certificate is renewed: Peer Supporter');
  expect(letter?.text).toContain('It begins on 1 May 2028; until then the one before goes on counting.');
  expect(letter?.text).not.toContain('You have met every requirement');
});

test('whoever has left is led to the public page, for there is no other that they can open', async () => {
  const { rowan, ade } = await app.cast();
  const { code } = await issue(rowan);
  expect((await app.as(ade).post(`/people/${rowan.id}/departure`, {})).statusCode).toBeLessThan(400);
  await tick(rowan, '2028-03-31T10:00:00Z');
  const [letter] = await toldTo(rowan);
  expect(letter?.text).toContain(`Open your certificate: ${app.url}/v/${code}`);
  expect(letter?.text).not.toContain('/certificates/mine');
});
