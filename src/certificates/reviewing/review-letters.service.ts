import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Post } from '../../notifications';
import { CertificateReview } from './certificate-review.entity';

const STILL_OPEN = 'certificates.still-for-review';

/** Tells those who answer for certificates that one is to be looked at again. */
@Injectable()
export class ReviewLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  /** Says while what letters are true. */
  onModuleInit(): void {
    this.post.while(STILL_OPEN, async ({ reviewId }) => {
      const review = await this.db.of(CertificateReview).findOneBy({ id: String(reviewId) });
      return review?.decidedAt === null;
    });
  }

  /** One letter to each manager, or to each owner where there is no manager; the certificate is named on its page only. */
  doubted(certificateId: string, reviewId: string): Promise<void> {
    return this.db.transaction(async () => {
      const url = this.post.urlOf(`/certificates/${certificateId}`);
      for (const to of await this.members.withRoleOrOwners('manager')) {
        await this.post.send({
          to,
          template: 'certificate-doubted',
          view: { url },
          key: `certificate-doubted:${reviewId}:${to.id}`,
          condition: { name: STILL_OPEN, params: { reviewId } },
        });
      }
    });
  }
}
