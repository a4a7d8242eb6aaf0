import { Injectable } from '@nestjs/common';
import { Members, OrganisationKeys, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { day as inWords, dayOf } from '../../shared/dates';
import { Post } from '../../notifications';
import { LedgerRoot, RootHeads } from './ledger-root.entity';
import { merkleRoot } from './merkle';
import { grouped, leafText, rootText } from './root';
import { RootsQueries } from './roots.queries';

/** Publishes, once a day, one hash over the heads of all chains, and posts it to the board: copies nobody can take back. */
@Injectable()
export class LedgerRoots {
  constructor(
    private readonly db: Database,
    private readonly queries: RootsQueries,
    private readonly keys: OrganisationKeys,
    private readonly organisations: Organisations,
    private readonly members: Members,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  /** Publishes what stands in the ledger of the organisation at hand, unless it has today or nothing was signed since. */
  publish(): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`ledger-root:${this.db.organisationId}`);
      const { slug, name, timeZone } = await this.organisations.current();
      const publishedAt = this.clock.now();
      const day = dayOf(publishedAt, timeZone);
      const last = await this.queries.last();
      if (last?.day === day) return;
      const heads = await this.queries.heads();
      const root = merkleRoot(heads.map(leafText));
      if (heads.length === 0 || last?.root === root) return;
      const { organisationId } = this.db;
      const content = { organisationId, day, size: heads.length, root, publishedAt };
      const { keyId, publicKey, sign } = await this.keys.signer();
      const signed = { ...content, keyId, publicKey, signature: await sign(rootText(content)) };
      await this.db.of(LedgerRoot).insert({ ...signed, slug, organisationName: name });
      await this.db.of(RootHeads).insert({ organisationId, day, heads });
      await this.tellTheBoard(slug, content);
    });
  }

  private async tellTheBoard(slug: string, { day, root, size }: Pick<LedgerRoot, 'day' | 'root' | 'size'>) {
    for (const to of await this.members.withRole('owner')) {
      await this.post.send({
        to,
        template: 'ledger-root',
        view: { day: inWords(day), root: grouped(root), size },
        path: `/orgs/${slug}/ledger`,
        key: `ledger-root:${to.id}:${day}`,
      });
    }
  }
}
