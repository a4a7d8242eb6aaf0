import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { didOf } from '../credentials/did';
import { didDocument } from '../credentials/did-document';
import { listOf } from '../credentials/credential';
import { ExitLists } from './exit-lists.service';
import type { ExitFolder } from './exit-folder.provider';

type Issuer = { id: string; name: string; slug: string };

/** Puts what is known of those who issued certificates into the site: their keys and their status lists. */
@Injectable()
export class ExitIssuers {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
    private readonly lists: ExitLists,
    private readonly config: Config,
  ) {}

  /** All of them, or one; their names. */
  async put(folder: ExitFolder, slug: string | null): Promise<string[]> {
    const issuers = await this.db.transaction(() => this.issuers(slug), { readOnly: true });
    for (const issuer of issuers)
      await this.db.within({ organisationId: issuer.id }, () =>
        this.db.transaction(() => this.one(folder, issuer)),
      );
    return issuers.map(({ name }) => name);
  }

  /** Whether an organisation goes by this name. */
  async has(slug: string): Promise<boolean> {
    return (await this.db.transaction(() => this.issuers(slug))).length > 0;
  }

  private async one(folder: ExitFolder, { slug }: Issuer): Promise<void> {
    const did = didOf(this.config.publicUrl, slug);
    const document = didDocument(did, await this.keys.list());
    await this.lists.put(folder, slug, listOf(document.assertionMethod));
    await folder.put(`site/orgs/${slug}/did.json`, `${JSON.stringify(document, null, 2)}\n`);
  }

  private issuers(slug: string | null): Promise<Issuer[]> {
    return this.db.query<Issuer>(
      'SELECT id, name, slug FROM organisations WHERE $1::text IS NULL OR slug = $1 ORDER BY name, id',
      [slug],
    );
  }
}
