import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageConditions, Messages } from '../../notifications';
import { Members } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { CertificateReview } from './certificate-review.entity';

const STILL_OPEN = 'certificates.still-for-review';

/** Tells those who answer for certificates that one is to be looked at again. */
@Injectable()
export class ReviewLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STILL_OPEN, async ({ reviewId }) => {
      const review = await this.db.of(CertificateReview).findOneBy({ id: String(reviewId) });
      return review?.decidedAt === null;
    });
  }

  /** One letter to each manager, or to each owner where there is no manager; the certificate is named on its page only. */
  doubted(certificateId: string, reviewId: string): Promise<void> {
    return this.db.transaction(async () => {
      const managers = await this.members.withRole('manager');
      for (const to of managers.length > 0 ? managers : await this.members.withRole('owner')) {
        const url = `${this.config.publicUrl}/certificates/${certificateId}`;
        await this.messages.send({
          to,
          template: 'certificate-doubted',
          view: { name: to.name, url },
          key: `certificate-doubted:${reviewId}:${to.id}`,
          condition: { name: STILL_OPEN, params: { reviewId } },
        });
      }
    });
  }
}
