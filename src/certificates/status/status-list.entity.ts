import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Purpose } from './purposes';

/** A signed list by which anybody can tell what was revoked or suspended, as its issuer writes it. */
@Entity('status_list_credentials')
export class StatusListCredential {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('int') list: number;
  @PrimaryColumn('text') purpose: Purpose;
  /** One more each time the list is written. */
  @Column('int') version: number;
  /** JSON with its proof, as it is served. */
  @Column('text') credential: string;
  @Column('text') jwt: string;
  /** After this instant nobody can tell from it. */
  @Column('timestamptz') validUntil: Date;
  /** When it is to be written anew because another certificate takes the place of one; null for no day that is known. */
  @Column('timestamptz', { nullable: true }) changesAt: Date | null;
}
