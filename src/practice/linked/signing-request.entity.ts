import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A letter that asks somebody without an account to sign practice. Tokens and codes are kept as digests only. */
@Entity('signing_requests')
export class SigningRequest {
  /** Given by the application, because what is sealed in the row is bound to it. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') supervisorId: string;
  @Column('uuid') askedById: string;
  /** Sent because practice was, and not because somebody pressed a button. */
  @Column('boolean') automatic: boolean;
  /** The address that was asked; codes and the copy go there as well. */
  @Column('text') email: string;
  /** Whether the signer reads reflections; else they sign them unread, as a digest. */
  @Column('boolean') withReflections: boolean;
  /** How many entries were asked about. */
  @Column('int') entries: number;
  /** SHA-256 over what each entry said, in order. */
  @Column('text') digest: string;
  @Column('bytea') tokenHash: Buffer;
  /** Of the link in the reminder; both links open the same. */
  @Column('bytea', { nullable: true }) reminderHash: Buffer | null;
  @Column('text', { nullable: true }) codeDigest: string | null;
  @Column('timestamptz', { nullable: true }) codeExpiresAt: Date | null;
  @Column('int', { default: 0 }) codeTries: number;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** When a code from the letter box was entered first. */
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** They are not the supervisor, they say. */
  @Column('boolean', { default: false }) declined: boolean;
  @Column('text', { nullable: true }) reasonSealed: string | null;
  /** Replaced by a newer letter. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('bytea', { nullable: true }) repudiationHash: Buffer | null;
  @Column('timestamptz', { nullable: true }) repudiableUntil: Date | null;
}
