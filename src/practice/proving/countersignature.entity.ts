import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The organisation's signature over the head of a trainee's chain, as it was at a moment. */
@Entity('ledger_countersignatures')
export class Countersignature {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  /** The place of the head that is signed. */
  @Column('int') sequence: number;
  @Column('text') hash: string;
  @Column('uuid') keyId: string;
  @Column('text') signature: string;
  @Column('timestamptz') countersignedAt: Date;
}
