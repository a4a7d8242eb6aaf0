import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { day } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Certificate } from '../issuing/certificate.entity';
import { Post } from '../../notifications';
import { verificationPath } from '../verifying/code';
import { CertificateEvent } from './certificate-event.entity';

const STANDS = 'certificates.stands';

/** Whether a letter is only true while the certificate stands, which moment of the history it is about, and what else tells it from the next. */
type Occasion = { whileItStands?: true; momentId?: string; mark?: string };

/** Tells holders what happens to their certificates. */
@Injectable()
export class CertificateLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  /** Says while what letters are true. */
  onModuleInit(): void {
    this.post.while(STANDS, async ({ certificateId }) => {
      const certificate = await this.db.of(Certificate).findOneBy({ id: String(certificateId) });
      return certificate?.standing === 'active' && certificate.erasedAt === null;
    });
  }

  /** The certificate lies ready: once, and not if it was revoked meanwhile. */
  ready(certificateId: string): Promise<void> {
    return this.write(certificateId, 'certificate-ready', { whileItStands: true });
  }

  /** The certificate stands without a PDF: once, and not if it was revoked meanwhile. */
  withoutPdf(certificateId: string): Promise<void> {
    return this.write(certificateId, 'certificate-without-pdf', { whileItStands: true });
  }

  /** It was signed anew in the place of a key that was revoked: files of it from before do not verify any more. */
  signedAnew(certificateId: string, instead: string): Promise<void> {
    return this.write(certificateId, 'certificate-signed-anew', { whileItStands: true, mark: instead });
  }

  /** The certificate was suspended, reinstated, corrected or replaced: with the words anybody may read. */
  happened(
    what: 'suspended' | 'reinstated' | 'corrected' | 'replaced',
    certificateId: string,
    momentId: string,
  ): Promise<void> {
    return this.write(certificateId, `certificate-${what}`, { momentId });
  }

  /** The certificate was revoked: the words anybody may read, and nothing else. */
  revoked(certificateId: string): Promise<void> {
    return this.write(certificateId, 'certificate-revoked');
  }

  /** Tells those who answer for certificates that one has no PDF; whose it is stands on its page only. */
  unprintable(certificateId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { code } = await this.db.of(Certificate).findOneByOrFail({ id: certificateId });
      for (const to of await this.members.withRoleOrOwners('manager')) {
        await this.post.send({
          to,
          template: 'certificate-unprintable',
          view: { url: `${this.urlOf(code)}/certificate.pdf` },
          key: `certificate-unprintable:${certificateId}:${to.id}`,
        });
      }
    });
  }

  /** The holder was removed from all they held here: one letter says what is left, and where. */
  erased(certificateId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { traineeId, erasedAt, snapshot } = await this.db
        .of(Certificate)
        .findOneByOrFail({ id: certificateId });
      const to = await this.members.person(traineeId);
      if (!to || !erasedAt) return;
      const together = await this.db.of(Certificate).find({
        where: { organisationId: this.db.organisationId, traineeId, erasedAt },
        order: { issuedAt: 'ASC', id: 'ASC' },
      });
      const urls = together.map(({ code }) => this.urlOf(code));
      await this.post.send({
        to,
        template: 'certificate-erased',
        view: { organisation: snapshot.organisation.name, count: urls.length, urls },
        key: `certificate-erased:${traineeId}:${erasedAt.toISOString()}`,
      });
    });
  }

  private write(
    certificateId: string,
    template: string,
    { whileItStands, momentId, mark }: Occasion = {},
  ): Promise<void> {
    return this.db.transaction(async () => {
      const certificate = await this.db.of(Certificate).findOneByOrFail({ id: certificateId });
      const to = await this.members.person(certificate.traineeId);
      if (!to) return;
      const publicWords = await this.publicWords(certificateId, momentId);
      await this.post.send({
        to,
        template,
        view: { ...this.viewOf(certificate), publicWords },
        key: [template, certificateId, momentId, mark].filter(Boolean).join(':'),
        ...(whileItStands && { condition: { name: STANDS, params: { certificateId } } }),
      });
    });
  }

  private viewOf(certificate: Certificate) {
    const { code, term, programmeTitle, awardedOn, validFrom, validUntil, snapshot } = certificate;
    const verifyUrl = this.urlOf(code);
    return {
      programme: programmeTitle,
      organisation: snapshot.organisation.name,
      renewed: term > 1,
      beginsOn: validFrom > awardedOn ? day(validFrom) : null,
      validUntil: validUntil && day(validUntil),
      verifyUrl,
      pdfUrl: `${verifyUrl}/certificate.pdf`,
      mineUrl: this.post.urlOf('/certificates'),
    };
  }

  private urlOf(code: string): string {
    return this.post.urlOf(verificationPath(code));
  }

  /** Of what a letter is about; of a revocation where that is nothing in particular, for there is one at most. */
  private async publicWords(certificateId: string, momentId?: string): Promise<string | null> {
    const which = momentId ? { id: momentId } : { what: 'revoked' as const };
    const moment = await this.db.of(CertificateEvent).findOneBy({ certificateId, ...which });
    return moment?.publicWords ?? null;
  }
}
