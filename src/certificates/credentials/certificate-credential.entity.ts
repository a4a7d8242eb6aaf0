import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The signed credential of one version of a certificate; public. It is written once, and emptied by erasure alone. */
@Entity('certificate_credentials')
export class CertificateCredential {
  @PrimaryColumn('text') code: string;
  /** 1 as issued, one more with each correction. */
  @PrimaryColumn('int') version: number;
  @Column('uuid') organisationId: string;
  @Column('uuid') certificateId: string;
  @Column('int') statusList: number;
  @Column('int') statusIndex: number;
  /** JSON with its proof, as it is served; null where its holder was erased. */
  @Column('text', { nullable: true }) credential: string | null;
  /** The same as `vc+jwt`. */
  @Column('text', { nullable: true }) jwt: string | null;
  @Column('timestamptz') issuedAt: Date;
}
