import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { MessageConditions, Messages } from '../../notifications';
import { Config } from '../../shared/config/config';
import { day } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { Certificate } from '../issuing/certificate.entity';
import { verificationPath } from '../verifying/code';
import { CertificateEvent } from './certificate-event.entity';

const STANDS = 'certificates.stands';

/** Tells holders what happens to their certificates. */
@Injectable()
export class CertificateLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STANDS, async ({ certificateId }) => {
      const certificate = await this.db.of(Certificate).findOneBy({ id: String(certificateId) });
      return certificate?.standing === 'active';
    });
  }

  /** The certificate lies ready: once, and not if it was revoked meanwhile. */
  ready(certificateId: string): Promise<void> {
    return this.db.transaction(() =>
      this.write(certificateId, 'certificate-ready', { name: STANDS, params: { certificateId } }),
    );
  }

  /** The certificate stands without a PDF: once, and not if it was revoked meanwhile. */
  withoutPdf(certificateId: string): Promise<void> {
    return this.db.transaction(() =>
      this.write(certificateId, 'certificate-without-pdf', { name: STANDS, params: { certificateId } }),
    );
  }

  /** The certificate was revoked: the words anybody may read, and nothing else. */
  revoked(certificateId: string): Promise<void> {
    return this.db.transaction(() => this.write(certificateId, 'certificate-revoked'));
  }

  private async write(
    certificateId: string,
    template: string,
    condition?: { name: string; params: Record<string, string> },
  ) {
    const certificate = await this.db.of(Certificate).findOneByOrFail({ id: certificateId });
    const to = (await this.members.people([certificate.traineeId])).get(certificate.traineeId);
    if (!to) return;
    const view = { ...this.viewOf(certificate, to.name), publicWords: await this.publicWords(certificateId) };
    await this.messages.send({
      to,
      template,
      view,
      key: `${template}:${certificateId}`,
      ...(condition ? { condition } : {}),
    });
  }

  private viewOf({ code, programmeTitle, validUntil, snapshot }: Certificate, name: string) {
    const verifyUrl = `${this.config.publicUrl}${verificationPath(code)}`;
    return {
      name,
      programme: programmeTitle,
      organisation: snapshot.organisation.name,
      validUntil: validUntil && day(validUntil),
      verifyUrl,
      pdfUrl: `${verifyUrl}/certificate.pdf`,
      mineUrl: `${this.config.publicUrl}/certificates`,
    };
  }

  private async publicWords(certificateId: string): Promise<string | null> {
    const revoked = await this.db.of(CertificateEvent).findOneBy({ certificateId, what: 'revoked' });
    return revoked?.publicWords ?? null;
  }
}
