import { Injectable } from '@nestjs/common';
import { OrganisationKeys } from '../../organisations';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { didOf } from '../credentials/did';
import { didDocument } from '../credentials/did-document';
import { listOf } from '../credentials/credential';
import { ExitLists } from './exit-lists.service';
import type { KnownIssuer } from '../issuers/issuer.queries';
import { PublicIssuers } from '../issuers/issuer.service';
import type { ExitFolder } from './exit-folder.provider';
import { ExitPages } from './exit-pages.service';

/** Puts what is known of those who issued certificates into the site: their pages, keys and status lists. */
@Injectable()
export class ExitIssuers {
  constructor(
    private readonly db: Database,
    private readonly keys: OrganisationKeys,
    private readonly lists: ExitLists,
    private readonly issuers: PublicIssuers,
    private readonly pages: ExitPages,
    private readonly config: Config,
  ) {}

  /** All of them, or one; those who have issued certificates. */
  async put(folder: ExitFolder, slug: string | null): Promise<KnownIssuer[]> {
    const issuers = await this.db.transaction(() => this.known(slug), { readOnly: true });
    const issued: KnownIssuer[] = [];
    for (const issuer of issuers) {
      const certified = await this.db.within({ organisationId: issuer.id }, () =>
        this.db.transaction(() => this.one(folder, issuer)),
      );
      if (certified) issued.push(issuer);
    }
    return issued;
  }

  /** Whether an organisation goes by this name. */
  async has(slug: string): Promise<boolean> {
    return (await this.db.transaction(() => this.known(slug))).length > 0;
  }

  /** Whether it has issued certificates. */
  private async one(folder: ExitFolder, issuer: KnownIssuer): Promise<boolean> {
    const { slug } = issuer;
    const did = didOf(this.config.publicUrl, slug);
    const document = didDocument(did, await this.keys.list());
    await this.lists.put(folder, slug, listOf(document.assertionMethod));
    await folder.put(`site/orgs/${slug}/did.json`, `${JSON.stringify(document, null, 2)}\n`);
    const known = await this.issuers.of(issuer);
    await folder.put(`site/orgs/${slug}/index.html`, this.pages.issuer(known));
    return known.certified.length > 0;
  }

  private known(slug: string | null): Promise<KnownIssuer[]> {
    return this.db.query<KnownIssuer>(
      'SELECT id, name, slug, time_zone AS "timeZone" FROM organisations WHERE $1::text IS NULL OR slug = $1 ORDER BY name, id',
      [slug],
    );
  }
}
