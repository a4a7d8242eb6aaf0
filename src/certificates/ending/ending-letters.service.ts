import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Address, MessageConditions, Messages } from '../../notifications';
import { Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { day, dayOf } from '../../shared/dates';
import { Certificate } from '../issuing/certificate.entity';
import { verificationPath } from '../verifying/code';
import { graceEnd } from '../verifying/status';
import { type Ending, EndingQueries } from './ending.queries';
import { type Notice, noticeOn } from './notice';

const STILL_SO = 'certificates.notice-still-so';

const templates: Record<Notice, string> = {
  'ends-in-90': 'certificate-ending',
  'ends-in-30': 'certificate-ending',
  'in-grace': 'certificate-in-grace',
  lapsed: 'certificate-lapsed',
};

/** Tells holders in good time that their certificate ends, and that it has ended. */
@Injectable()
export class EndingLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: EndingQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STILL_SO, async ({ certificateId, notice }) => {
      const found = await this.queries.find(String(certificateId));
      return found !== undefined && noticeOn(found, await this.today()) === notice;
    });
  }

  /** Each notice once, to whoever has not renewed. */
  async remind(): Promise<void> {
    const today = await this.db.transaction(() => this.today());
    for (const ending of await this.db.transaction(() => this.queries.around(today))) {
      const notice = noticeOn(ending, today);
      if (notice) await this.db.transaction(() => this.write(ending, notice));
    }
  }

  private async write({ id: certificateId, traineeId }: Ending, notice: Notice): Promise<void> {
    const to = (await this.members.people([traineeId])).get(traineeId);
    if (!to) return;
    const certificate = await this.db.of(Certificate).findOneByOrFail({ id: certificateId });
    const isMember = (await this.members.rolesOf(traineeId)).length > 0;
    await this.messages.send({
      to,
      template: templates[notice],
      view: this.viewOf(certificate, to, { timeZone: await this.timeZone(), isMember }),
      key: `certificate-${notice}:${certificateId}:${certificate.validUntil ?? ''}`,
      condition: { name: STILL_SO, params: { certificateId, notice } },
    });
  }

  /** Whoever is no member any more cannot see a page of their own; they are led to the public one. */
  private viewOf(
    { id, code, programmeTitle, validUntil, graceDays, snapshot }: Certificate,
    { name }: Address,
    { timeZone, isMember }: { timeZone: string; isMember: boolean },
  ) {
    const until = validUntil ?? '';
    return {
      name,
      programme: programmeTitle,
      organisation: snapshot.organisation.name,
      validUntil: day(until),
      graceUntil: graceDays > 0 ? day(graceEnd(until, graceDays)) : null,
      timeZone,
      isMember,
      link: `${this.config.publicUrl}${isMember ? `/certificates/mine/${id}` : verificationPath(code)}`,
    };
  }

  private async today(): Promise<string> {
    return dayOf(this.clock.now(), await this.timeZone());
  }

  private async timeZone(): Promise<string> {
    return (await this.organisations.current()).timeZone;
  }
}
