import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisterDocument } from './register-entry';
import type { Standing } from './status';

/** The row of the public register, as its issuer writes it. It is read through `VerificationReader`. */
@Entity('register_entries')
export class RegisterRow {
  @PrimaryColumn('text') code: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') certificateId: string;
  @Column('text') standing: Standing;
  @Column('jsonb') document: RegisterDocument;
  @Column('int') version: number;
  @Column('timestamptz') changedAt: Date;
  /** The organisation's signature over code, standing and document; null for what was written before there was one. */
  @Column('text', { nullable: true }) signature: string | null;
  @Column('uuid', { nullable: true }) keyId: string | null;
}
