import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key of the platform's own that receipts were signed with. */
@Entity('receipt_keys')
export class ReceiptKey {
  @PrimaryColumn('text') id: string;
  /** Ed25519, the 32 bytes in base64url. */
  @Column('text') publicKey: string;
  @Column('timestamptz') firstUsedAt: Date;
}
