import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Client, CurrentClient, RequiresOrKey } from '../../organisations';
import { FetchShares } from '../checking/outside/fetch-shares.provider';
import { Described } from './described.decorator';
import { Verifications, VerificationsAnswered } from './verification.schemas';
import { ApiVerifications } from './api-verifications.service';

/** Verifying for programs. */
@ApiTags('Verification')
@Controller('api/v1/verifications')
@RequiresOrKey('certificate.watch', 'verify')
export class VerificationsApi {
  constructor(
    private readonly verifications: ApiVerifications,
    private readonly shares: FetchShares,
  ) {}

  @Post()
  @HttpCode(200)
  @Described({
    summary: 'Verify one certificate, one credential, or up to 500 certificates',
    description:
      'The verdict is `valid`, `not-valid` or `cannot-tell`; with a name that is not the one on the certificate, `name-differs`. An unknown code is `not-valid`, not an error. Nothing is kept.',
    answers: VerificationsAnswered,
    problems: [400, 401, 403, 413, 415, 422, 429],
  })
  verify(@CurrentClient() { organisationId }: Client, @Body({ schema: Verifications }) asked: Verifications) {
    return this.shares.for(organisationId, () => this.answer(asked));
  }

  private answer(asked: Verifications): Promise<object> {
    if ('certificates' in asked) return this.verifications.many(asked.certificates);
    return 'credential' in asked
      ? this.verifications.credential(asked.credential)
      : this.verifications.one(asked.code);
  }
}
