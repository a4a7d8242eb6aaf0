import { Injectable } from '@nestjs/common';
import { type Actor, InvitationService, Members } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { dayOf } from '../../shared/dates';
import { Conflict, NotFound } from '../../shared/errors';
import { Cohort } from './cohort.entity';
import { isFull, mayJoin } from './cohort-rules';
import type { NewMember } from './cohorts.schemas';

/** Who is in a cohort. One trainee is in one cohort of a course. */
@Injectable()
export class CohortMembers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly invitations: InvitationService,
    private readonly audit: Audit,
  ) {}

  /** A trainee joins by themselves, while the cohort is open to that. */
  join(actor: Actor, slug: string, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const { cohort, members } = await this.held(id);
      const [course] = await this.db.query(
        'SELECT FROM courses WHERE organisation_id = $1 AND id = $2 AND slug = $3',
        [this.db.organisationId, cohort.courseId, slug],
      );
      if (!course) throw new NotFound();
      const today = dayOf(this.clock.now(), actor.timeZone);
      if (!mayJoin({ ...cohort, members }, today)) throw new Conflict('courses.cohorts.errors.closed');
      await this.put(actor, cohort, actor.personId);
    });
  }

  /** Adds a trainee of the organisation, or invites somebody new as a trainee and adds them. */
  add(actor: Actor, id: string, { name, email }: NewMember): Promise<'added' | 'invited'> {
    return this.db.transaction(async () => {
      const { cohort, members } = await this.held(id);
      if (isFull({ ...cohort, members })) throw new Conflict('courses.cohorts.errors.full');
      const known = (await this.members.byEmail([email])).get(email.toLowerCase());
      if (known && !known.roles.includes('trainee')) throw new Conflict('courses.cohorts.errors.noTrainee');
      await this.put(actor, cohort, known?.id ?? (await this.invite(actor, { name, email })));
      return known ? 'added' : 'invited';
    });
  }

  /** Takes somebody out. What they have learnt stays theirs. */
  remove(actor: Actor, id: string, traineeId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { cohort } = await this.held(id);
      await this.db.query(
        'DELETE FROM cohort_members WHERE organisation_id = $1 AND cohort_id = $2 AND trainee_id = $3',
        [this.db.organisationId, cohort.id, traineeId],
      );
      await this.audit.record(actor, 'courses.cohort-left', `cohort:${id}`, { traineeId });
    });
  }

  /** Invites somebody as a trainee; answers who they are. */
  private async invite(actor: Actor, { name, email }: NewMember): Promise<string> {
    await this.invitations.invite(actor, { name, email, roles: ['trainee'] });
    const person = (await this.members.byEmail([email])).get(email.toLowerCase());
    if (!person) throw new Error('Whoever was invited is a member');
    return person.id;
  }

  private async put(actor: Actor, { id, courseId }: Cohort, traineeId: string): Promise<void> {
    const [made] = await this.db.query(
      `INSERT INTO cohort_members (organisation_id, course_id, cohort_id, trainee_id, joined_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING cohort_id`,
      [this.db.organisationId, courseId, id, traineeId, this.clock.now()],
    );
    if (!made) throw new Conflict('courses.cohorts.errors.inOne');
    await this.audit.record(actor, 'courses.cohort-joined', `cohort:${id}`, { traineeId });
  }

  /** The cohort, held, so that the last place is given once. */
  private async held(id: string): Promise<{ cohort: Cohort; members: number }> {
    const cohort = await this.db.lock(Cohort, id);
    const [counted] = await this.db.query<{ members: number }>(
      'SELECT count(*)::int AS members FROM cohort_members WHERE organisation_id = $1 AND cohort_id = $2',
      [this.db.organisationId, id],
    );
    return { cohort, members: counted?.members ?? 0 };
  }
}
