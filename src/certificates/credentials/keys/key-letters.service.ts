import { Injectable } from '@nestjs/common';
import { Members, Organisations } from '../../../organisations';
import { Database } from '../../../shared/database/database.service';
import { t } from '../../../shared/text';
import { Post } from '../../../notifications';
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
    private readonly post: Post,
  ) {}

  /** A key was revoked: one letter to each owner and manager, with how many certificates wait to be signed anew. */
  revoked(keyId: string): Promise<void> {
    return this.db.transaction(async () => {
      const { name: organisation } = await this.organisations.current();
      const count = (await this.queries.certificatesSigned()).get(keyId) ?? 0;
      for (const to of await this.members.withAnyRole('owner', 'manager')) {
        await this.post.send({
          to,
          template: 'key-revoked',
          view: {
            organisation,
            key: keyName(keyId),
            resting: t('certificates.email.keyRevoked.resting', { count }),
            anew: count > 0,
          },
          path: '/organisation/keys',
          key: `key-revoked:${keyId}:${to.id}`,
        });
      }
    });
  }
}
