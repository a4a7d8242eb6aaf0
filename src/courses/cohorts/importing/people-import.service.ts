import { Injectable } from '@nestjs/common';
import { type Actor, InvitationService, Members } from '../../../organisations';
import { Audit } from '../../../shared/audit/audit.service';
import { Clock } from '../../../shared/clock';
import { Database } from '../../../shared/database/database.service';
import { Cohort } from '../cohort.entity';
import { placesLeft } from '../cohort-rules';
import { type CohortListed, CohortsQueries } from '../cohorts.queries';
import { type CheckedLine, checkLines, type Ground, type Known } from './check-lines';
import { peopleIn, type PeopleFile, type PersonLine } from './people-file';

/** A list of people held against the cohort it is for. */
export type Preview = { cohort: CohortListed; file: PeopleFile; lines: CheckedLine[] };

/** Bringing many people into a cohort at once. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly cohorts: CohortsQueries,
    private readonly members: Members,
    private readonly invitations: InvitationService,
    private readonly audit: Audit,
  ) {}

  /** What would come of a list; nothing changes. */
  async preview(cohortId: string, text: string): Promise<Preview> {
    const cohort = await this.cohorts.find(cohortId);
    const file = peopleIn(text);
    const lines = file.ok ? checkLines(file.lines, await this.ground(cohort, file.lines)) : [];
    return { cohort, file, lines };
  }

  /** Brings in everybody whose line has no fault, as things are now. Answers how many. */
  confirm(actor: Actor, cohortId: string, text: string): Promise<{ invited: number; added: number }> {
    return this.db.transaction(async () => {
      await this.db.lock(Cohort, cohortId);
      const { cohort, lines } = await this.preview(cohortId, text);
      const invited = lines.filter(({ outcome }) => outcome === 'invite');
      const added = lines.filter(({ outcome }) => outcome === 'add');
      for (const { name, email } of invited)
        await this.invitations.invite(actor, { name, email, roles: ['trainee'] });
      const people = await this.members.byEmail(invited.map(({ email }) => email));
      const all = [...invited, ...added].flatMap((line) => {
        const traineeId = line.traineeId ?? people.get(line.email)?.id;
        return traineeId && line.cohortId ? [{ traineeId, cohortId: line.cohortId }] : [];
      });
      await this.put(cohort, all);
      const counts = { invited: invited.length, added: added.length };
      await this.audit.record(actor, 'courses.cohort-imported', `cohort:${cohortId}`, counts);
      return counts;
    });
  }

  private async put(
    { courseId }: CohortListed,
    all: { traineeId: string; cohortId: string }[],
  ): Promise<void> {
    await this.db.query(
      `INSERT INTO cohort_members (organisation_id, course_id, cohort_id, trainee_id, joined_at)
       SELECT $1, $2, one.cohort_id, one.trainee_id, $5
         FROM unnest($3::uuid[], $4::uuid[]) AS one (cohort_id, trainee_id) ON CONFLICT DO NOTHING`,
      [
        this.db.organisationId,
        courseId,
        all.map(({ cohortId }) => cohortId),
        all.map(({ traineeId }) => traineeId),
        this.clock.now(),
      ],
    );
  }

  private async ground(cohort: CohortListed, lines: PersonLine[]): Promise<Ground> {
    const people = await this.members.byEmail(lines.map(({ email }) => email));
    const rows = await this.db.query<{ traineeId: string; cohortId: string }>(
      `SELECT trainee_id AS "traineeId", cohort_id AS "cohortId" FROM cohort_members
        WHERE organisation_id = $1 AND course_id = $2 AND trainee_id = ANY($3)`,
      [this.db.organisationId, cohort.courseId, [...people.values()].map(({ id }) => id)],
    );
    const places = new Map(rows.map(({ traineeId, cohortId }) => [traineeId, cohortId]));
    const siblings = await this.cohorts.ofCourse(cohort.courseId);
    const known = [...people].map(([email, { id, roles }]): [string, Known] => [
      email,
      { id, isTrainee: roles.includes('trainee'), cohortId: places.get(id) ?? null },
    ]);
    return {
      here: cohort.id,
      known: new Map(known),
      cohorts: new Map(siblings.map(({ name, id }) => [name.toLowerCase(), id])),
      places: new Map(siblings.map((one) => [one.id, placesLeft(one)])),
    };
  }
}
