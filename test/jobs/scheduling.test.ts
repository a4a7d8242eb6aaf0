import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Every } from '../../src/jobs';
import { Timetable } from '../../src/jobs/timetable.service';
import { Database } from '../../src/shared/database/database.service';
import { useJobs } from './use-jobs';

@Injectable()
class Reminders {
  seen: (string | null)[] = [];

  constructor(private readonly db: Database) {}

  @Every('0 8 * * 1-5')
  async remindSupervisors() {
    this.seen.push(this.db.tenant.organisationId);
  }

  @Every('0 3 * * *', { scope: 'platform' })
  async tidyUp() {
    this.seen.push(this.db.tenant.organisationId);
  }
}

const organisations = [randomUUID(), randomUUID()];
const platform = useJobs({ organisations });

async function start() {
  const { app, jobs } = await platform.start('web', Reminders);
  return { jobs, timetable: app.get(Timetable), reminders: app.get(Reminders) };
}

test('a scheduled method runs within each organisation', async () => {
  const { jobs, timetable, reminders } = await start();
  await timetable.comeRound('Monday 8:00', 'Reminders.remindSupervisors');
  await jobs.settle();
  expect(reminders.seen.sort()).toEqual([...organisations].sort());
});

test('the same tick told twice is one tick', async () => {
  const { jobs, timetable, reminders } = await start();
  await timetable.comeRound('Tuesday 8:00', 'Reminders.remindSupervisors');
  await timetable.comeRound('Tuesday 8:00', 'Reminders.remindSupervisors');
  await jobs.settle();
  await timetable.comeRound('Tuesday 8:00', 'Reminders.remindSupervisors');
  await jobs.settle();
  expect(reminders.seen).toHaveLength(2);
});

test('the work of the platform runs once, within no organisation', async () => {
  const { jobs, timetable, reminders } = await start();
  await timetable.comeRound('Monday 3:00', 'Reminders.tidyUp');
  await jobs.settle();
  expect(reminders.seen).toEqual([null]);
});

test('a scheduled method can be run now for one organisation', async () => {
  const { jobs, reminders } = await start();
  await jobs.runNow(Reminders, 'remindSupervisors', organisations[1]!);
  expect(reminders.seen).toEqual([organisations[1]]);
});
