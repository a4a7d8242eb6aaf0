import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members, Organisations, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { moment } from '../../shared/dates';
import { type Letter, Post } from '../../notifications';
import { called } from '../wording';
import { CODE_MINUTES, grouped } from './codes';
import { isOpen } from './request-state';
import { SigningRequest } from './signing-request.entity';

const STILL_ASKED = 'practice.signature-still-asked';
const STILL_THE_CODE = 'practice.signing-code-still-good';

type Asking = Omit<Letter, 'to'>;

/** Letters to somebody who is asked to sign without an account: they go to the address that was asked. */
@Injectable()
export class RequestLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_ASKED, async ({ id = '' }) => {
      const request = await this.db.of(SigningRequest).findOneBy({ id });
      return request !== null && isOpen(request, this.clock.now());
    });
    this.post.while(STILL_THE_CODE, ({ id = '', digest = '' }) =>
      this.db.of(SigningRequest).existsBy({ id, codeDigest: digest }),
    );
  }

  /** The letter that asks, with the link that opens the request. */
  asked(request: SigningRequest, token: string): Promise<void> {
    return this.aboutRequest(request, token, 'signing-request');
  }

  /** Once more, before the request expires. */
  reminded(request: SigningRequest, token: string): Promise<void> {
    return this.aboutRequest(request, token, 'signing-reminder');
  }

  /** A code that proves that whoever opened the link has the letter box as well. */
  async code({ id, supervisorId, email }: SigningRequest, code: string, digest: string): Promise<void> {
    const { name: organisation } = await this.organisations.current();
    await this.send(
      { supervisorId, email },
      {
        template: 'signing-code',
        view: { code: grouped(code), minutes: CODE_MINUTES, organisation },
        path: '/',
        key: `signing-code:${id}:${digest}`,
        condition: { name: STILL_THE_CODE, params: { id, digest } },
      },
    );
  }

  /** To the address that was asked, whatever address its owner has here by now. */
  async send(
    { supervisorId, email }: Pick<SigningRequest, 'supervisorId' | 'email'>,
    letter: Asking,
  ): Promise<void> {
    const person = (await this.members.people([supervisorId])).get(supervisorId);
    if (person) await this.post.send({ ...letter, to: { ...person, email } satisfies Person });
  }

  private async aboutRequest(
    request: SigningRequest,
    token: string,
    template: 'signing-request' | 'signing-reminder',
  ): Promise<void> {
    const { id, traineeId, entries, expiresAt } = request;
    const { name: organisation, timeZone } = await this.organisations.current();
    const trainee = called(await this.members.people([traineeId]), traineeId);
    await this.send(request, {
      template,
      view: { trainee, organisation, entries, until: moment(expiresAt, timeZone) },
      path: `/sign/${token}`,
      key: `${template}:${id}`,
      condition: { name: STILL_ASKED, params: { id } },
    });
  }
}
