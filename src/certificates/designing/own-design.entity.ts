import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificateDesign } from './certificate-design';

/** What an organisation chose for its certificates from one moment on. Rows are added and never changed. */
@Entity('certificate_designs')
export class OwnDesign {
  @PrimaryColumn('uuid') organisationId: string;
  /** 1 for the first. */
  @PrimaryColumn('int') version: number;
  @Column('jsonb') settings: CertificateDesign;
  @Column('uuid') madeBy: string;
  @Column('timestamptz') madeAt: Date;
}
