import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key with which an organisation signs. A retired one verifies what it signed and signs no more. */
@Entity('organisation_keys')
export class OrganisationKey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Ed25519, the 32 bytes in base64url. */
  @Column('text') publicKey: string;
  @Column('text') privateKeySealed: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
}
