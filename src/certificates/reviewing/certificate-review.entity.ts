import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** How practice behind a certificate was changed; `repudiated`: its signature was taken back. */
export type Change = 'amended' | 'voided' | 'repudiated';

/** A certificate to be looked at again, until somebody says that it stands; of one that is revoked nothing is asked. */
@Entity('certificate_reviews')
export class CertificateReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') certificateId: string;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) reasonSealed: string | null;
}

/** A piece of practice behind a certificate that was changed: why it is looked at again. Rows never change. */
@Entity('certificate_review_causes')
export class ReviewCause {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') reviewId: string;
  @Column('uuid') certificateId: string;
  @Column('uuid') entryId: string;
  /** The day of the practice, as an ISO day. */
  @Column('date') day: string;
  @Column('text') change: Change;
  @Column('timestamptz') changedAt: Date;
}
