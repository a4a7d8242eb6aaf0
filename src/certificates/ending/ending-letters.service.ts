import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { day } from '../../shared/dates';
import { Certificate } from '../issuing/certificate.entity';
import { Post } from '../../notifications';
import { verificationPath } from '../verifying/code';
import { graceEnd } from '../verifying/status';
import { type Due, EndingQueries } from './ending.queries';
import type { Notice } from './notice';

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
    private readonly post: Post,
  ) {}

  /** Says while what letters are true. */
  onModuleInit(): void {
    this.post.while(
      STILL_SO,
      async ({ certificateId, notice }) => (await this.queries.noticeOf(String(certificateId))) === notice,
    );
  }

  /** Each notice once, to whoever has not renewed. */
  async remind(): Promise<void> {
    for (const due of await this.db.transaction(() => this.queries.due()))
      await this.db.transaction(() => this.write(due));
  }

  private async write({ id: certificateId, traineeId, notice }: Due): Promise<void> {
    const to = await this.members.person(traineeId);
    if (!to) return;
    const certificate = await this.db.of(Certificate).findOneByOrFail({ id: certificateId });
    const { timeZone } = await this.organisations.current();
    const isMember = (await this.members.rolesOf(traineeId)).length > 0;
    await this.post.send({
      to,
      template: templates[notice],
      view: this.viewOf(certificate, { timeZone, isMember }),
      key: `certificate-${notice}:${certificateId}:${certificate.validUntil ?? ''}`,
      condition: { name: STILL_SO, params: { certificateId, notice } },
    });
  }

  /** Whoever is no member any more cannot see a page of their own; they are led to the public one. */
  private viewOf(
    { id, code, programmeTitle, validUntil, graceDays, snapshot }: Certificate,
    { timeZone, isMember }: { timeZone: string; isMember: boolean },
  ) {
    const until = validUntil ?? '';
    return {
      programme: programmeTitle,
      organisation: snapshot.organisation.name,
      validUntil: day(until),
      graceUntil: graceDays > 0 ? day(graceEnd(until, graceDays)) : null,
      timeZone,
      isMember,
      link: this.post.urlOf(isMember ? `/certificates/mine/${id}` : verificationPath(code)),
    };
  }
}
