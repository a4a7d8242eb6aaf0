import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { CertificateReview, type Change, ReviewCause } from './certificate-review.entity';
import { CertificateReviews } from './certificate-reviews.service';

/** Why a certificate was looked at again, and what came of it. */
export type Reviewed = {
  openedAt: Date;
  causes: { day: string; change: Change; at: Date }[];
  decided: { at: Date; by: string | null; reason: string } | null;
};

/** Reviews for those who answer for certificates. */
@Injectable()
export class ReviewReading {
  constructor(
    private readonly db: Database,
    private readonly reviews: CertificateReviews,
    private readonly members: Members,
  ) {}

  /** Every review of a certificate, the first one first. */
  of(certificateId: string): Promise<Reviewed[]> {
    return this.db.transaction(async () => {
      const rows = await this.db
        .of(CertificateReview)
        .find({ where: { certificateId }, order: { openedAt: 'ASC' } });
      const causes = await this.db
        .of(ReviewCause)
        .find({ where: { reviewId: In(rows.map(({ id }) => id)) }, order: { changedAt: 'ASC', id: 'ASC' } });
      const people = await this.members.people(rows.flatMap(({ decidedBy }) => decidedBy ?? []));
      return rows.map((row) => ({
        openedAt: row.openedAt,
        causes: causes
          .filter(({ reviewId }) => reviewId === row.id)
          .map(({ day, change, changedAt }) => ({ day, change, at: changedAt })),
        decided: this.decided(row, people),
      }));
    });
  }

  private decided(row: CertificateReview, people: Map<string, { name: string }>): Reviewed['decided'] {
    const { decidedAt, decidedBy } = row;
    if (!decidedAt || !decidedBy) return null;
    return {
      at: decidedAt,
      by: people.get(decidedBy)?.name ?? null,
      reason: this.reviews.reasonOf(row) ?? '',
    };
  }
}
