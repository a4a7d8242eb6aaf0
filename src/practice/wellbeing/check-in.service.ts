import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../shared/errors';
import { Sealing } from '../../shared/sealing/sealing.service';
import { t } from '../../shared/text';
import { Post } from '../../notifications';
import { CheckIn } from './check-in.entity';
import type { Said } from './check-in.schemas';
import { assertCanShare, isSharedWith } from './sharing-rules';

const place = (id: string) => ({ table: 'wellbeing_check_ins', id, column: 'said' });

/**
 * Check-ins: a trainee's own, shared if they want with one supervisor. Nothing is published or chronicled, since even
 * that there is one is theirs to tell; and deleted is gone.
 */
@Injectable()
export class CheckIns {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
    private readonly members: Members,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  /** Writes a check-in down, for nobody else. The same form makes one. */
  write({ organisationId, personId: traineeId }: Actor, formKey: string, said: Said): Promise<CheckIn> {
    return this.db.transaction(async () => {
      const id = randomUUID();
      const made: CheckIn = {
        ...{ id, organisationId, traineeId, formKey, writtenAt: this.clock.now() },
        saidSealed: this.sealing.seal(JSON.stringify(said), place(id)),
        ...{ sharedWith: null, sharedAt: null, readAt: null, revokedAt: null },
      };
      await this.db.of(CheckIn).createQueryBuilder().insert().values(made).orIgnore().execute();
      return this.db.of(CheckIn).findOneByOrFail({ traineeId, formKey });
    });
  }

  /** Lets one supervisor read it, who is told that there is something to read. Once. */
  share(actor: Actor, id: string, supervisorId: string): Promise<void> {
    return this.db.transaction(async () => {
      const checkIn = await this.holdOwn(actor, id);
      assertCanShare(checkIn);
      const to = (await this.choices(actor)).find((one) => one.id === supervisorId);
      if (!to) throw new InvalidInput([{ pointer: '/supervisorId', detail: t('practice.errors.shareWith') }]);
      await this.db.of(CheckIn).update({ id }, { sharedWith: to.id, sharedAt: this.clock.now() });
      const key = `check-in-shared:${id}`;
      await this.post.send({ to, template: 'check-in-shared', view: {}, path: '/wellbeing/shared', key });
    });
  }

  /** Stops sharing it. What was read was read; from now on it is not shown. Twice is once. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const checkIn = await this.holdOwn(actor, id);
      if (!checkIn.sharedAt || checkIn.revokedAt) return;
      await this.db.of(CheckIn).update({ id }, { revokedAt: this.clock.now() });
    });
  }

  /** Deletes it at once and for good, shared or not. */
  delete(actor: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.holdOwn(actor, id);
      await this.db.of(CheckIn).delete({ id });
    });
  }

  /** Notes that the supervisor with whom it is shared reads it, before they do. Twice is once. */
  read({ personId }: Actor, id: string): Promise<void> {
    return this.db.transaction(async () => {
      const checkIn = await this.db.lock(CheckIn, id);
      if (!isSharedWith(checkIn, personId)) throw new NotFound();
      if (!checkIn.readAt) await this.db.of(CheckIn).update({ id }, { readAt: this.clock.now() });
    });
  }

  /** Those with whom it can be shared. */
  async choices({ personId }: Pick<Actor, 'personId'>): Promise<Person[]> {
    return (await this.members.withRole('supervisor')).filter(({ id }) => id !== personId);
  }

  /** What was said, in clear. */
  said({ id, saidSealed }: Pick<CheckIn, 'id' | 'saidSealed'>): Said {
    return JSON.parse(this.sealing.open(saidSealed, place(id))) as Said;
  }

  private async holdOwn({ personId }: Actor, id: string): Promise<CheckIn> {
    const checkIn = await this.db.lock(CheckIn, id);
    if (checkIn.traineeId !== personId) throw new NotFound();
    return checkIn;
  }
}
