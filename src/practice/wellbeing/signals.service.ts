import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { OverloadQueries } from './overload.queries';
import { OverloadNote } from './overload-note.entity';
import { type Signal, type SignalKind, signalsIn } from './overload';
import { isTold } from './telling';

/** How somebody's last weeks stand: what holds, what they have seen of it, and who would hear of it. */
export type Load = { signals: Signal[]; notes: OverloadNote[]; supervisor: Person | null };

/** A signal that a supervisor sees. */
export type ToldSignal = { trainee: Person; signal: Signal; note: OverloadNote };

type Where = Pick<Actor, 'timeZone'>;

/** Signals that it may be too much: for the trainee first, and for their supervisor as the trainee was told. */
@Injectable()
export class Signals {
  constructor(
    private readonly db: Database,
    private readonly queries: OverloadQueries,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async of({ personId, timeZone }: Pick<Actor, 'personId' | 'timeZone'>): Promise<Load> {
    const [company] = await this.queries.company([personId]);
    const signals = (await this.among([personId], { timeZone })).get(personId) ?? [];
    const notes = await this.notesOf([personId]);
    return { signals, notes, supervisor: await this.reachable(company?.supervisorId ?? null, personId) };
  }

  /** Of these trainees, what holds today; the same few queries whatever their number. */
  async among(traineeIds: readonly string[], { timeZone }: Where): Promise<Map<string, Signal[]>> {
    const today = dayOf(this.clock.now(), timeZone);
    const logged = await this.queries.logged(traineeIds, today);
    const company = await this.queries.company(traineeIds);
    return new Map(
      company.map(({ traineeId, minutesSinceMet }) => {
        const entries = logged.filter((one) => one.traineeId === traineeId);
        return [traineeId, signalsIn({ today, entries, minutesSinceMet })];
      }),
    );
  }

  /** Notes, for a trainee, that they have seen a signal: in a week their supervisor sees it too, if it still holds. */
  see(actor: Actor, kind: SignalKind): Promise<void> {
    return this.note(actor, kind, false);
  }

  /** Tells the supervisor of a signal at once. Answers who that is. */
  tell(actor: Actor, kind: SignalKind): Promise<void> {
    return this.note(actor, kind, true);
  }

  /** The signals that this supervisor sees: told by the trainee, or seen by them a week ago and still so. */
  async toldTo({ personId, timeZone }: Actor): Promise<ToldSignal[]> {
    const { organisationId } = this.db;
    const all = await this.db.of(OverloadNote).findBy({ organisationId, supervisorId: personId });
    const told = all.filter((note) => isTold(note, this.clock.now()));
    const traineeIds = [...new Set(told.map(({ traineeId }) => traineeId))];
    const holding = await this.among(traineeIds, { timeZone });
    const people = await this.members.people(traineeIds);
    return told.flatMap((note) => {
      const signal = holding.get(note.traineeId)?.find(({ kind }) => kind === note.kind);
      const trainee = people.get(note.traineeId);
      return signal && trainee ? [{ trainee, signal, note }] : [];
    });
  }

  /** Forgets what was seen of signals that do not hold any more. */
  async forget(where: Where): Promise<void> {
    const { organisationId } = this.db;
    const notes = await this.db.of(OverloadNote).findBy({ organisationId });
    const holding = await this.among([...new Set(notes.map(({ traineeId }) => traineeId))], where);
    for (const { traineeId, kind } of notes) {
      const holds = holding.get(traineeId)?.some((signal) => signal.kind === kind);
      if (!holds) await this.db.of(OverloadNote).delete({ organisationId, traineeId, kind });
    }
  }

  /** What these trainees have seen. */
  notesOf(traineeIds: readonly string[]): Promise<OverloadNote[]> {
    return this.db
      .of(OverloadNote)
      .createQueryBuilder('note')
      .where('note.organisation_id = :organisationId AND note.trainee_id = ANY(:traineeIds)', {
        organisationId: this.db.organisationId,
        traineeIds,
      })
      .getMany();
  }

  private note(actor: Actor, kind: SignalKind, share: boolean): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`overload ${actor.personId}`);
      const { signals, notes, supervisor } = await this.of(actor);
      if (!signals.some((signal) => signal.kind === kind)) return;
      if (share && !supervisor) throw new Conflict('practice.errors.nobodyToTell');
      const before = notes.find((note) => note.kind === kind);
      const now = this.clock.now();
      await this.db.of(OverloadNote).upsert(
        {
          ...{ organisationId: actor.organisationId, traineeId: actor.personId, kind },
          supervisorId: (share ? null : before?.supervisorId) ?? supervisor?.id ?? null,
          seenAt: before?.seenAt ?? now,
          sharedAt: before?.sharedAt ?? (share ? now : null),
        },
        ['organisationId', 'traineeId', 'kind'],
      );
    });
  }

  private async reachable(supervisorId: string | null, personId: string): Promise<Person | null> {
    if (supervisorId === null || supervisorId === personId) return null;
    return (await this.members.withRole('supervisor')).find(({ id }) => id === supervisorId) ?? null;
  }
}
