import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A logo or a signature, as we drew it from what was given. Rows are added and never changed. */
@Entity('certificate_pictures')
export class CertificatePicture {
  @PrimaryColumn('uuid') organisationId: string;
  /** Of the PNG, in hexadecimal. */
  @PrimaryColumn('text') sha256: string;
  @Column('bytea') png: Buffer;
  /** Pixels. */
  @Column('int') width: number;
  @Column('int') height: number;
  @Column('timestamptz') addedAt: Date;
}
