import { Injectable } from '@nestjs/common';
import { type Actor, Members, type Organisation, Organisations, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { Request } from '../../shared/http/request';
import { called } from '../wording';
import { CODE_MINUTES, CODE_TRIES, codeFault, digitsOf, newCode } from './codes';
import { readDoor } from './door';
import { isShown } from './request-state';
import { RequestLetters } from './request-letters.service';
import { SigningLimits } from './signing-limits.provider';
import { SigningProofs } from './signing-proofs.provider';
import { SigningRequest } from './signing-request.entity';

/** Somebody who came by a link: what it asks, of whom and for whom, and whether they have proved their address. */
export type Visit = {
  request: SigningRequest;
  people: Map<string, Person>;
  organisation: Organisation;
  proven: boolean;
  now: Date;
};

/** What came of a code: right, or what is to be said of it. */
export type CodeOutcome = 'right' | 'none' | 'old' | 'tried' | 'wrong';

/** The way in for those without an account: by link and code. */
@Injectable()
export class Visiting {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly proofs: SigningProofs,
    private readonly limits: SigningLimits,
    private readonly letters: RequestLetters,
    private readonly clock: Clock,
  ) {}

  /**
   * Does `work` for whoever came by this link, in one transaction within its organisation. Null where the link opens
   * nothing, for whatever reason; but who has proved their address already is let in, to be told that it is too late.
   */
  through<T>(token: string, http: Request, work: (visit: Visit) => Promise<T>): Promise<T | null> {
    const { organisationId, hash } = readDoor(token);
    return this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        const request = await this.db.of(SigningRequest).findOneBy([
          { organisationId, tokenHash: hash },
          { organisationId, reminderHash: hash },
        ]);
        if (!request) return null;
        const now = this.clock.now();
        const proven = this.proofs.has(http, request.id);
        if (!isShown(request, now) && !proven) return null;
        return work({ ...(await this.around(request)), proven, now });
      }),
    );
  }

  /** As `through`, for the link in a copy, as long as signatures can be taken back; whoever has it needs no code. */
  byCopy<T>(token: string, work: (visit: Visit) => Promise<T>): Promise<T | null> {
    const { organisationId, hash } = readDoor(token);
    return this.db.within({ organisationId }, () =>
      this.db.transaction(async () => {
        const request = await this.db.of(SigningRequest).findOneBy({ organisationId, repudiationHash: hash });
        const now = this.clock.now();
        if (!request?.repudiableUntil || request.repudiableUntil <= now) return null;
        return work({ ...(await this.around(request)), proven: false, now });
      }),
    );
  }

  /** What a request is about, for whom and in which organisation. */
  async around(request: SigningRequest): Promise<Pick<Visit, 'request' | 'people' | 'organisation'>> {
    const { traineeId, supervisorId, askedById } = request;
    const people = await this.members.people([traineeId, supervisorId, askedById]);
    return { request, people, organisation: await this.organisations.current() };
  }

  /** Sends a code to the address that was asked; one that was sent before is good no more. */
  async sendCode({ request: { id, ...request }, now }: Visit, caller: string): Promise<void> {
    await this.limits.countCaller(caller);
    await this.limits.countCode(id);
    const code = newCode();
    const codeDigest = this.proofs.digestOf(id, code);
    const codeExpiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    await this.db.of(SigningRequest).update({ id }, { codeDigest, codeExpiresAt, codeTries: 0 });
    await this.letters.code({ id, ...request }, code, codeDigest);
  }

  /** Tries a code. The right one is used up; a wrong one counts, and after a few nothing is right any more. */
  async tryCode({ request: { id }, now }: Visit, typed: string, caller: string): Promise<CodeOutcome> {
    await this.limits.countCaller(caller);
    const request = await this.db.lock(SigningRequest, id);
    const fault = codeFault(request, now);
    if (fault) return fault;
    if (!this.proofs.isCode(id, digitsOf(typed), request.codeDigest ?? '')) return this.wrong(request);
    const openedAt = request.openedAt ?? now;
    await this.db.of(SigningRequest).update({ id }, { codeDigest: null, codeExpiresAt: null, openedAt });
    return 'right';
  }

  private async wrong({ id, codeTries }: SigningRequest): Promise<CodeOutcome> {
    await this.db.of(SigningRequest).update({ id }, { codeTries: codeTries + 1 });
    return codeTries + 1 >= CODE_TRIES ? 'tried' : 'wrong';
  }
}

/** Whoever was asked, as the one who signs. */
export const signerOf = ({ request, people, organisation }: Omit<Visit, 'proven' | 'now'>): Actor => ({
  personId: request.supervisorId,
  name: called(people, request.supervisorId),
  email: request.email,
  organisationId: organisation.id,
  organisationName: organisation.name,
  roles: ['outside-supervisor'],
  timeZone: organisation.timeZone,
  locale: people.get(request.supervisorId)?.locale ?? organisation.locale,
});
