import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Members, opens, type Person } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, NotFound } from '../../shared/errors';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { PracticePolicies } from '../policy/practice-policies.service';
import { sha256 } from '../signing/chain';
import { SignOffService } from '../signing/sign-off.service';
import { AskingQueries } from './asking.queries';
import { newDoor } from './door';
import { daysFrom, mayAskAgain } from './request-state';
import { RequestLetters } from './request-letters.service';
import { SigningRequestEntry } from './signing-request-entry.entity';
import { SigningRequest } from './signing-request.entity';

/** The most entries that one letter asks about. */
const MOST = 100;

/** Whose practice is to be signed by whom: these entries or, without ids, all that wait and were not asked about. */
export type Asking = {
  traineeId: string;
  supervisorId: string;
  entryIds?: readonly string[];
  withReflections: boolean;
};

/** Asking people without an account for signatures. */
@Injectable()
export class SigningRequests {
  constructor(
    private readonly db: Database,
    private readonly queries: AskingQueries,
    private readonly signOffs: SignOffService,
    private readonly policies: PracticePolicies,
    private readonly members: Members,
    private readonly letters: RequestLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks by letter; what another open letter asks about already is not asked about again. */
  ask(
    actor: Pick<Actor, 'personId'>,
    { entryIds, ...asking }: Asking,
    { automatic = false }: { automatic?: boolean } = {},
  ): Promise<SigningRequest> {
    return this.db.transaction(async () => {
      const { traineeId, supervisorId } = asking;
      await this.db.takeTurns(`signing-requests:${traineeId}:${supervisorId}`);
      const supervisor = await this.outside(supervisorId);
      const waiting = await this.queries.unasked({ traineeId, supervisorId }, this.clock.now());
      const chosen = waiting.filter(({ id }) => entryIds?.includes(id) ?? true).slice(0, MOST);
      if (chosen.length === 0) throw new Conflict('practice.linked.errors.nothingToAsk');
      const { request, token } = await this.write(
        actor,
        { ...asking, email: supervisor.email, automatic },
        chosen,
      );
      await this.letters.asked(request, token);
      const subject = `signing-request:${request.id}`;
      await this.audit.record(actor, 'practice.signature-asked', subject, { entries: request.entries });
      return request;
    });
  }

  /** Asks again about what still waits: with a new letter, whose link takes the place of the old one. */
  askAgain(actor: Actor, id: string): Promise<SigningRequest> {
    return this.db.transaction(async () => {
      const old = await this.db.lock(SigningRequest, id);
      if (old.traineeId !== actor.personId && !opens(actor.roles, 'trainees.see')) throw new NotFound();
      const now = this.clock.now();
      if (!mayAskAgain(old, now)) throw new Conflict('practice.linked.errors.tooSoon');
      await this.db.of(SigningRequest).update({ id }, { endedAt: now });
      const items = await this.db.of(SigningRequestEntry).findBy({ requestId: id });
      const { traineeId, supervisorId, withReflections } = old;
      const entryIds = items.map(({ entryId }) => entryId);
      return this.ask(actor, { traineeId, supervisorId, withReflections, entryIds });
    });
  }

  private async outside(supervisorId: string): Promise<Person> {
    const roles = await this.members.rolesOf(supervisorId);
    const supervisor = (await this.members.people([supervisorId])).get(supervisorId);
    if (!supervisor || !roles.includes('outside-supervisor'))
      throw new Conflict('practice.linked.errors.notOutside');
    return supervisor;
  }

  private async write(
    { personId }: Pick<Actor, 'personId'>,
    asking: Pick<SigningRequest, 'traineeId' | 'supervisorId' | 'withReflections' | 'email' | 'automatic'>,
    entries: readonly PracticeEntry[],
  ): Promise<{ request: SigningRequest; token: string }> {
    const { organisationId } = this.db;
    const { token, hash } = newDoor(organisationId);
    const { linkDays } = await this.policies.current();
    const now = this.clock.now();
    const id = randomUUID();
    const items = entries.map((entry) => ({
      organisationId,
      requestId: id,
      entryId: entry.id,
      entryVersion: entry.version,
      signedDigest: sha256(this.signOffs.covering(entry)),
    }));
    const request = await this.db.of(SigningRequest).save({
      ...asking,
      id,
      organisationId,
      askedById: personId,
      entries: items.length,
      digest: sha256(items.map(({ signedDigest }) => signedDigest).join('\n')),
      tokenHash: hash,
      askedAt: now,
      expiresAt: daysFrom(now, linkDays),
    });
    await this.db.of(SigningRequestEntry).insert(items);
    return { request, token };
  }
}
