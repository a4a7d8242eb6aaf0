import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Tenants } from '../jobs';
import { AccessGuard } from './access.guard';
import { ApiKeyGuard } from './api-keys/api-key.guard';
import { ApiKeyLimits } from './api-keys/api-key-limits.provider';
import { ApiKeyStrategy } from './api-keys/api-key.strategy';
import { ApiKeyLetters } from './api-keys/api-key-letters.service';
import { ApiKeysPages } from './api-keys/api-keys.pages';
import { ApiKeys } from './api-keys/api-keys.service';
import { KeyAdmission } from './api-keys/key-admission.service';
import { ActorQueries } from './actor.queries';
import { DepartureService } from './departure.service';
import { Departures } from './departures.service';
import { InvitationService } from './invitation.service';
import { KeyCare } from './keys/key-care.service';
import { KmsSigner } from './keys/kms-signer.provider';
import { LocalSigner } from './keys/local-signer.provider';
import { OrganisationKeys } from './keys/organisation-keys.service';
import { SealingCare } from './keys/sealing-care.service';
import { Signer } from './keys/signer';
import { Signers } from './keys/signers.provider';
import { Members } from './members.service';
import { Organisations } from './organisation.service';
import { OrganisationsWorker } from './organisations.worker';
import { PeoplePages } from './people.pages';
import { PeopleQueries } from './people.queries';
import { OrganisationTenants } from './tenants.provider';

const apiKeys = [ApiKeys, ApiKeyLetters, ApiKeyLimits, ApiKeyStrategy, KeyAdmission];

@Global()
@Module({
  controllers: [PeoplePages, ApiKeysPages],
  providers: [
    ...apiKeys,
    DepartureService,
    Departures,
    InvitationService,
    PeopleQueries,
    ActorQueries,
    Members,
    KeyCare,
    KmsSigner,
    LocalSigner,
    OrganisationKeys,
    Organisations,
    OrganisationsWorker,
    SealingCare,
    { provide: Signer, useClass: Signers },
    { provide: Tenants, useClass: OrganisationTenants },
    // NOTE: in this order: keys first, and whoever brought none needs a session.
    { provide: APP_GUARD, useClass: ApiKeyGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    ActorQueries,
    DepartureService,
    Departures,
    InvitationService,
    KeyCare,
    Members,
    OrganisationKeys,
    Organisations,
    Tenants,
  ],
})
export class OrganisationsModule {}
