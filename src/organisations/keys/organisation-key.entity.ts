import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key with which an organisation signs. A retired one verifies what it signed and signs no more; a revoked one does neither. */
@Entity('organisation_keys')
export class OrganisationKey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Ed25519, the 32 bytes in base64url. */
  @Column('text') publicKey: string;
  /** Its private part, where it is held here. */
  @Column('text', { nullable: true }) privateKeySealed: string | null;
  /** Its name at the service that holds its private part, where one does. */
  @Column('text', { nullable: true }) remoteKey: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  /** From then on nothing that it signed is believed, whenever that was signed. */
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
