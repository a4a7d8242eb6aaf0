import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { day, dayOf } from '../../shared/dates';
import { Post } from '../../notifications';
import { isSigned } from './agreement-rules';
import { AgreementsQueries } from './agreements.queries';

const STILL_OPEN = 'practice.agreement-still-open';
const STILL_ENDING = 'practice.agreement-still-ending';

/** Tells both sides what to do about their agreement. No letter says what is in it, or with whom it is. */
@Injectable()
export class AgreementLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: AgreementsQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_OPEN, async ({ id = '', version = '' }) => {
      const one = await this.queries.find(id);
      return one?.version === Number(version) && !isSigned(one);
    });
    this.post.while(STILL_ENDING, async ({ id = '' }) =>
      (await this.queries.ending(await this.today())).some((one) => one.id === id),
    );
  }

  /** Asks the other side to sign what one has signed. */
  signed(agreementId: string): Promise<void> {
    return this.db.transaction(async () => {
      const one = await this.queries.find(agreementId);
      if (!one || isSigned(one)) return;
      const { id, version } = one;
      await this.send(one.traineeSignedAt ? one.supervisorId : one.traineeId, {
        template: 'agreement-to-sign',
        view: {},
        path: `/agreements/${id}`,
        key: `agreement-to-sign:${id}:${version}`,
        condition: { name: STILL_OPEN, params: { id, version: String(version) } },
      });
    });
  }

  /** Reminds both sides, once, that an agreement ends within thirty days and nothing follows. */
  remind(): Promise<void> {
    return this.db.transaction(async () => {
      for (const { id, traineeId, supervisorId, validUntil } of await this.queries.ending(await this.today()))
        for (const personId of [traineeId, supervisorId])
          await this.send(personId, {
            template: 'agreement-ending',
            view: { day: day(validUntil) },
            path: `/agreements/${id}`,
            key: `agreement-ending:${id}:${personId}`,
            condition: { name: STILL_ENDING, params: { id } },
          });
    });
  }

  private async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.organisations.current()).timeZone);
  }

  /** Somebody from outside has no place here to which a letter could lead. */
  private async send(personId: string, letter: Omit<Parameters<Post['send']>[0], 'to'>): Promise<void> {
    const roles = await this.members.rolesOf(personId);
    const to = (await this.members.people([personId])).get(personId);
    if (to && roles.some((role) => role !== 'outside-supervisor')) await this.post.send({ ...letter, to });
  }
}
