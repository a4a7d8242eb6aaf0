import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A receipt of a check, kept for a while at an address that only whoever asked for it knows. */
@Entity('verification_receipts')
export class VerificationReceipt {
  @PrimaryColumn('uuid') id: string;
  /** Of the certificate, if it is in the register; also where it was shown in part and the receipt does not say it. */
  @Column('text', { nullable: true }) code: string | null;
  @Column('text') jwt: string;
  @Column('timestamptz') madeAt: Date;
}
