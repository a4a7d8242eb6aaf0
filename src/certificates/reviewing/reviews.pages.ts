import { Body, Controller, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { CertificateRecords } from '../register/certificate-record.service';
import { certificatePage } from '../register/certificate.view';
import { CertificateReviews } from './certificate-reviews.service';
import { Standing } from './review.schemas';
import { ReviewReading } from './review-reading.service';

/** What a manager decides about a certificate that is to be looked at again; revoking it is a decision of its own. */
@Controller('certificates')
@Requires('certificate.revoke')
export class ReviewsPages {
  constructor(
    private readonly records: CertificateRecords,
    private readonly reviews: CertificateReviews,
    private readonly reading: ReviewReading,
  ) {}

  @Post(':id/review')
  async decide(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const held = await this.records.find(actor, id);
    const form = readForm(Standing, body);
    const stands = async (data: Standing): Promise<Page | Redirect> => {
      await this.reviews.stands(actor, id, data);
      return redirect(`/certificates/${id}`, 'certificates.review.done');
    };
    return orAgain(form, stands, async (refused) =>
      certificatePage(
        { held, history: await this.records.history(id), reviews: await this.reading.of(id) },
        actor.timeZone,
        { typed: form.typed, refused },
      ),
    );
  }
}
