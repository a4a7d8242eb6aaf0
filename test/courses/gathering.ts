import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

/** The id at the end of the address that a form leads to. */
const idIn = (location: unknown): string => /[0-9a-f-]{36}/.exec(String(location))?.[0] ?? 'no id';

/** Makes cohorts and meetings as managers do, through pages. */
export const gathering = (app: ReturnType<typeof useApp>) => ({
  /** A cohort of a course; gives its id. */
  async gather(manager: Somebody, courseId: string, changes: Record<string, string> = {}) {
    const words = {
      courseId,
      name: 'Evenings',
      startsOn: '2026-05-04',
      endsOn: '2026-06-29',
      joining: 'closed',
    };
    const { headers } = await app.as(manager).post('/cohorts', { ...words, ...changes });
    return idIn(headers.location);
  },
  add: (manager: Somebody, cohortId: string, { name, email }: Pick<Somebody, 'name' | 'email'>) =>
    app.as(manager).post(`/cohorts/${cohortId}/people`, { name, email }),
  /** A meeting of a cohort on 11 May at 18:30, led by somebody; gives its id. */
  async plan(manager: Somebody, cohortId: string, leader: Somebody, changes: Record<string, string> = {}) {
    const words = { lesson: 'meet', day: '2026-05-11', time: '18:30', minutes: '90', place: 'Room 4' };
    const form = { ...words, facilitatorId: leader.id, ...changes };
    await app.as(manager).post(`/cohorts/${cohortId}/live-sessions`, form);
    const { body } = await app.as(manager).get(`/cohorts/${cohortId}`);
    return idIn(/\/live-sessions\/([0-9a-f-]{36})"/.exec(body)?.[0]);
  },
});
