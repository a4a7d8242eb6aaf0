import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that texts of an organisation are sealed with. The newest is in use; older ones open what they sealed. */
@Entity('sealing_keys')
export class SealingKeyRow {
  @PrimaryColumn('uuid') organisationId: string;
  /** Eight hexadecimal digits, by which sealed texts name it. */
  @PrimaryColumn('text') id: string;
  /** Its 32 bytes, sealed with the deployment's own key. */
  @Column('text') wrapped: string;
  @Column('timestamptz') createdAt: Date;
}
