import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type Cursor, type Part, partOf, readCursor } from '../../shared/http/cursor';
import { CheckIn } from './check-in.entity';
import type { Said } from './check-in.schemas';
import { CheckIns } from './check-in.service';
import { CrisisContacts } from './crisis-contacts.service';
import { isSharedWith } from './sharing-rules';
import { type Load, Signals, type ToldSignal } from './signals.service';
import { WellbeingPreference } from './wellbeing-preference.entity';

const SIZE = 25;

/** A check-in, in clear. */
export type ReadCheckIn = Omit<CheckIn, 'saidSealed'> & { said: Said };

/** A trainee's own page. */
export type OwnWellbeing = {
  load: Load;
  part: Part<ReadCheckIn>;
  contacts: string | null;
  letters: boolean;
  people: Map<string, Person>;
};

/** What a supervisor was told or is shared. */
export type SharedWellbeing = {
  told: ToldSignal[];
  part: Part<Omit<CheckIn, 'saidSealed'>>;
  people: Map<string, Person>;
};

/** A check-in with what its page shows. */
export type OpenedCheckIn = {
  checkIn: ReadCheckIn;
  contacts: string | null;
  supervisors: Person[];
  people: Map<string, Person>;
};

/** What trainees see of how they are, and what a supervisor sees of it. */
@Injectable()
export class WellbeingReading {
  constructor(
    private readonly db: Database,
    private readonly signals: Signals,
    private readonly checkIns: CheckIns,
    private readonly contacts: CrisisContacts,
    private readonly members: Members,
  ) {}

  async own(actor: Actor, after: string | undefined): Promise<OwnWellbeing> {
    const { organisationId } = this.db;
    const load = await this.signals.of(actor);
    const part = await this.part({ traineeId: actor.personId }, readCursor(after));
    const preference = await this.db
      .of(WellbeingPreference)
      .findOneBy({ organisationId, traineeId: actor.personId });
    const ids = part.items.flatMap(({ sharedWith }) => sharedWith ?? []);
    return {
      load,
      part: { ...part, items: part.items.map((one) => this.inClear(one)) },
      contacts: await this.contacts.current(),
      letters: preference?.letters ?? true,
      people: await this.members.people(ids),
    };
  }

  /** A check-in of this person's own. */
  async open(actor: Actor, id: string): Promise<OpenedCheckIn> {
    const checkIn = await this.find(id);
    if (checkIn.traineeId !== actor.personId) throw new NotFound();
    const supervisors = await this.checkIns.choices(actor);
    return {
      checkIn: this.inClear(checkIn),
      contacts: await this.contacts.current(),
      supervisors,
      people: await this.members.people(checkIn.sharedWith ? [checkIn.sharedWith] : []),
    };
  }

  /** A check-in that is shared with this supervisor and that they have said they read; null before they have. */
  async openShared(
    { personId }: Actor,
    id: string,
  ): Promise<{ checkIn: ReadCheckIn; trainee: Person } | null> {
    const checkIn = await this.find(id);
    if (!isSharedWith(checkIn, personId)) throw new NotFound();
    if (!checkIn.readAt) return null;
    const people = await this.members.people([checkIn.traineeId]);
    const trainee = people.get(checkIn.traineeId);
    if (!trainee) throw new NotFound();
    return { checkIn: this.inClear(checkIn), trainee };
  }

  async shared(actor: Actor, after: string | undefined): Promise<SharedWellbeing> {
    const part = await this.part({ sharedWith: actor.personId }, readCursor(after));
    return {
      told: await this.signals.toldTo(actor),
      part,
      people: await this.members.people(part.items.map(({ traineeId }) => traineeId)),
    };
  }

  /** Those of one trainee, or shared with one supervisor now, the latest first. */
  private async part(
    whose: { traineeId: string } | { sharedWith: string },
    after: Cursor | null,
  ): Promise<Part<CheckIn>> {
    const query = this.db
      .of(CheckIn)
      .createQueryBuilder('check_in')
      .where({ organisationId: this.db.organisationId, ...whose })
      .orderBy('check_in.written_at', 'DESC')
      .addOrderBy('check_in.id', 'DESC')
      .limit(SIZE + 1);
    if ('sharedWith' in whose) query.andWhere('check_in.revoked_at IS NULL');
    if (after) query.andWhere('(check_in.written_at, check_in.id) < (:key::timestamptz, :id)', after);
    return partOf(await query.getMany(), SIZE, ({ writtenAt }) => writtenAt.toISOString());
  }

  private async find(id: string): Promise<CheckIn> {
    const checkIn = await this.db.of(CheckIn).findOneBy({ organisationId: this.db.organisationId, id });
    if (!checkIn) throw new NotFound();
    return checkIn;
  }

  private inClear({ saidSealed, ...checkIn }: CheckIn): ReadCheckIn {
    return { ...checkIn, said: this.checkIns.said({ id: checkIn.id, saidSealed }) };
  }
}
