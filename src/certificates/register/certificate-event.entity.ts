import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CertificateEventKind, ReasonCode } from './history';

/** Something that happened to a certificate. Rows are added and never changed. */
@Entity('certificate_events')
export class CertificateEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') certificateId: string;
  @Column('text') what: CertificateEventKind;
  @Column('timestamptz') happenedAt: Date;
  /** Who did it; null when it followed by itself. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text', { nullable: true }) reasonCode: ReasonCode | null;
  /** What anybody may read of the reason. */
  @Column('text', { nullable: true }) publicWords: string | null;
  /** Sealed; for the organisation only. */
  @Column('text', { nullable: true }) privateReason: string | null;
}
