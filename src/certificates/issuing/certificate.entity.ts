import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CertificateSnapshot } from '../snapshot';
import type { Standing } from '../verifying/status';

/** One term of what somebody was certified for. What was issued changes by correction and erasure alone. */
@Entity('certificates')
export class Certificate {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') seriesId: string;
  /** 1 for the first, 2 for its renewal … */
  @Column('int') term: number;
  @Column('uuid') traineeId: string;
  /** Its public name: `XXXX-XXXX-XXXX-X`. */
  @Column('text') code: string;
  /** For people to name it by, once in an organisation: `2026-0042`. */
  @Column('text') number: string;
  @Column('text') holderName: string;
  @Column('text') programmeTitle: string;
  /** ISO days; null for no end. */
  @Column('date') awardedOn: string;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  /** Days after the end for which it still counts, so that a renewal may come late. */
  @Column('int') graceDays: number;
  @Column('text') standing: Standing;
  /** Every word of it, frozen. */
  @Column('jsonb') snapshot: CertificateSnapshot;
  /** What the award rests on, as its module gave it. */
  @Column('jsonb') findings: object;
  /** SHA-256 of every PDF of it that was ever made, in hexadecimal; the last is the one that is kept. */
  @Column('text', { array: true, default: [] }) pdfDigests: string[];
  @Column('timestamptz', { nullable: true }) renderedAt: Date | null;
  @Column('timestamptz', { nullable: true }) pdfAskedAt: Date | null;
  /** The same of PDF/UA, which is made for those who ask for it; null while none is kept of what it says now. */
  @Column('text', { nullable: true }) accessibleDigest: string | null;
  @Column('text', { array: true, default: [] }) accessibleDigests: string[];
  @Column('timestamptz', { nullable: true }) accessibleAskedAt: Date | null;
  @Column('timestamptz') issuedAt: Date;
  /** 1 as issued, one more with each correction. */
  @Column('int', { default: 1 }) version: number;
  /** Where its bit stands in the status lists; null while it has no credential. */
  @Column('int', { nullable: true }) statusList: number | null;
  @Column('int', { nullable: true }) statusIndex: number | null;
  /** SHA-256 of the findings in canonical JSON, in hexadecimal; null for certificates from before it was kept. */
  @Column('text', { nullable: true }) evidenceDigest: string | null;
  /** The certificate that was given in its place, and the ISO day from which that one counts. */
  @Column('uuid', { nullable: true }) replacedBy: string | null;
  @Column('date', { nullable: true }) replacedFrom: string | null;
  /** When the words about its holder were removed; then a commitment stands for them. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @Column('text', { nullable: true }) commitment: string | null;
  @Column('text', { nullable: true }) commitmentKeySealed: string | null;
}
