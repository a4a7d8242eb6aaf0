import { Injectable } from '@nestjs/common';
import { Tenants } from '../jobs';
import { Database } from '../shared/database/database.service';
import { Organisations } from './organisation.service';

/** Scheduled work is done once in each organisation there is. */
@Injectable()
export class OrganisationTenants extends Tenants {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
  ) {
    super();
  }

  ids(): Promise<string[]> {
    return this.db.transaction(() => this.organisations.ids());
  }
}
