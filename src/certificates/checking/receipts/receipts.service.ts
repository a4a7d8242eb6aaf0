import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../../shared/clock';
import { Config } from '../../../shared/config/config';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import { verifyBytes } from '../../../shared/signing/ed25519';
import { openJwt } from '../../credentials/vc-jwt';
import { verificationPath } from '../../verifying/code';
import { VerificationReader } from '../../verifying/verification-reader.provider';
import type { Findings } from '../findings';
import { DAYS_KEPT } from './kept';
import { Receipt, receiptOf } from './receipt';
import { ReceiptKey } from './receipt-key.entity';
import { ReceiptSigner } from './receipt-signer.provider';
import { VerificationReceipt } from './verification-receipt.entity';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Receipts of checks, signed by the platform: made on the page of a result, kept for a while, checked for ever. */
@Injectable()
export class Receipts {
  constructor(
    private readonly db: Database,
    private readonly signer: ReceiptSigner,
    private readonly reader: VerificationReader,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The signed receipt of what was found. Of one certificate there is one receipt a minute, however often it is asked for. */
  of(found: Findings): string {
    const url = found.code && `${this.config.publicUrl}${verificationPath(found.code)}`;
    const jti = found.kind === 'code' ? this.idOf(found) : randomUUID();
    const behind = found.behind && this.signer.hide(jti, found.behind);
    return this.signer.sign(receiptOf(found, { iss: this.signer.did, jti, url, behind }));
  }

  /** Keeps a receipt of ours; the same a second time is kept once. Gives its id; null for what we did not sign. */
  keep(jwt: string): Promise<string | null> {
    return this.db.transaction(async () => {
      const { keyId: id, publicKey } = this.signer;
      await this.db.query(
        `INSERT INTO receipt_keys (id, public_key, first_used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [id, publicKey, this.clock.now()],
      );
      const receipt = await this.check(jwt);
      if (!receipt || this.isOver(new Date(receipt.checkedAt))) return null;
      const code = this.signer.codeOf(receipt);
      if (await this.isErased(code)) return null;
      await this.db.query(
        `INSERT INTO verification_receipts (id, code, jwt, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [receipt.jti, code, jwt, new Date(receipt.checkedAt)],
      );
      return receipt.jti;
    });
  }

  /** A receipt that is kept; gone after its time, and when the holder of the certificate asked to be forgotten. */
  async find(id: string): Promise<{ jwt: string; receipt: Receipt }> {
    const kept = await this.db.transaction(() => this.db.of(VerificationReceipt).findOneBy({ id }));
    const receipt = kept && (await this.check(kept.jwt));
    if (!kept || !receipt || (await this.isErased(kept.code)))
      throw new NotFound('certificates.receipts.gone');
    return { jwt: kept.jwt, receipt };
  }

  /** What a receipt says, if the platform signed it, now or under another secret. */
  async check(jwt: string): Promise<Receipt | null> {
    const opened = openJwt(jwt);
    if (!opened) return null;
    const keys = await this.keys();
    const good = keys.some(
      ({ id, publicKey }) =>
        opened.header.kid === `${this.signer.did}#${id}` &&
        opened.header.alg === 'EdDSA' &&
        verifyBytes(publicKey, opened.signed, opened.signature),
    );
    const read = Receipt.safeParse(opened.payload);
    return good && read.success ? read.data : null;
  }

  /** Every key that receipts were or are signed with. */
  async keys(): Promise<{ id: string; publicKey: string }[]> {
    const { keyId: id, publicKey } = this.signer;
    const before = await this.db.transaction(() =>
      this.db.of(ReceiptKey).find({ order: { firstUsedAt: 'ASC' } }),
    );
    return [...before.filter((key) => key.id !== id), { id, publicKey }];
  }

  /** Removes receipts that were kept for long enough. */
  forget(): Promise<unknown> {
    const before = new Date(this.clock.now().getTime() - DAYS_KEPT * DAY);
    return this.db.transaction(() => this.db.of(VerificationReceipt).delete({ madeAt: LessThan(before) }));
  }

  /** Deletes the receipts of a certificate whose holder was removed from it. */
  async forgetErased(certificateId: string): Promise<void> {
    await this.db.transaction(() =>
      this.db.query(
        `DELETE FROM verification_receipts r USING register_entries e
          WHERE e.organisation_id = $1 AND e.certificate_id = $2 AND e.document ? 'erasedOn' AND r.code = e.code`,
        [this.db.organisationId, certificateId],
      ),
    );
  }

  private isOver(checkedAt: Date): boolean {
    return this.clock.now().getTime() - checkedAt.getTime() > DAY;
  }

  private async isErased(code: string | null): Promise<boolean> {
    const lookup = code ? await this.reader.look(code) : null;
    return lookup?.kind === 'found' && lookup.entry.document.erasedOn !== undefined;
  }

  /** NOTE: nobody can work it out who does not know the secret, so the address of a receipt cannot be guessed. */
  private idOf({ code, checkedAt, answer, status }: Findings): string {
    const minute = Math.floor(checkedAt.getTime() / MINUTE);
    const name = [code, answer, status, minute].join(' ');
    const hex = createHmac('sha256', this.config.secret).update(`receipt ${name}`).digest('hex');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  }
}
