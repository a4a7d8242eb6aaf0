import { randomUUID } from 'node:crypto';
import { LogQueries } from '../../src/practice/exporting/log.queries';
import { useApp } from '../support/use-app';

const app = useApp();
beforeEach(() => app.clock.set('2026-05-20T18:00:00Z'));

test('the log has the supervision of its own trainee and period, as they answered it', async () => {
  const { priya, noor, sam } = await app.cast();
  for (const [trainee, day] of [
    [priya, '2026-05-02'],
    [priya, '2026-04-02'],
    [noor, '2026-05-02'],
  ] as const)
    await app.as(sam).post('/supervision-sessions', {
      formKey: randomUUID(),
      traineeIds: trainee.id,
      day,
      hours: '1',
      minutes: '',
      format: 'individual',
      place: 'in-person',
      topics: 'How to end an evening.',
    });
  const period = { from: '2026-05-01', to: '2026-05-31' };
  const sessions = await app.in(priya, () => app.get(LogQueries).sessions(priya.id, period));
  expect(sessions).toEqual([
    {
      day: '2026-05-02',
      minutes: 60,
      format: 'individual',
      groupSize: null,
      place: 'in-person',
      supervisorId: sam.id,
      status: 'recorded',
    },
  ]);
});
