import { Injectable } from '@nestjs/common';
import { Messages } from '../../../notifications';
import { Members, Organisations, type Person } from '../../../organisations';
import { Config } from '../../../shared/config/config';
import { Database } from '../../../shared/database/database.service';
import { t } from '../../../shared/text';
import { keyName } from './key-name';
import { KeysQueries } from './keys.queries';

/** Tells those who look after the keys of an organisation what was done to one. */
@Injectable()
export class KeyLetters {
  constructor(
    private readonly db: Database,
    private readonly queries: KeysQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /** A key was revoked: one letter to each owner and manager, with how many certificates wait to be signed anew. */
  revoked(keyId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { name: organisation } = await this.organisations.current();
      const count = (await this.queries.certificatesSigned()).get(keyId) ?? 0;
      for (const to of await this.keepers()) {
        await this.messages.send({
          to,
          template: 'key-revoked',
          view: {
            name: to.name,
            organisation,
            key: keyName(keyId),
            resting: t('certificates.email.keyRevoked.resting', { count }),
            anew: count > 0,
            link: `${this.config.publicUrl}/organisation/keys`,
          },
          key: `key-revoked:${keyId}:${to.id}`,
        });
      }
    });
  }

  private async keepers(): Promise<Person[]> {
    const people = [...(await this.members.withRole('owner')), ...(await this.members.withRole('manager'))];
    return [...new Map(people.map((person) => [person.id, person])).values()];
  }
}
