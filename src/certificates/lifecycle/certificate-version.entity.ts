import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificateSnapshot } from '../snapshot';

/** What a certificate said before it had its next version. Rows are added, and emptied by erasure alone. */
@Entity('certificate_versions')
export class CertificateVersion {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') certificateId: string;
  @PrimaryColumn('int') version: number;
  @Column('jsonb', { nullable: true }) snapshot: CertificateSnapshot | null;
  /** SHA-256 of every PDF that was made of it, in hexadecimal. */
  @Column('text', { array: true, default: [] }) pdfDigests: string[];
  @Column('timestamptz') endedAt: Date;
}
