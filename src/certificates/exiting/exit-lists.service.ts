import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { type Credential, isObject, type Json, listOf, without } from '../credentials/credential';
import { Securing } from '../credentials/securing.service';
import { StatusLists } from '../status/status-lists.service';
import { listName, type Purpose } from '../status/purposes';
import type { ExitFolder } from './exit-folder.provider';

type Kept = { list: number; purpose: Purpose; credential: string };

/**
 * Puts the status lists of the organisation at hand into the site. The platform signs its lists for a week and signs
 * them anew; nobody will do so for the site, so there they are signed once more, without an end.
 */
@Injectable()
export class ExitLists {
  constructor(
    private readonly db: Database,
    private readonly securing: Securing,
    private readonly kept: StatusLists,
  ) {}

  /** All of them. A list that is there already, says the same and is signed with one of the `good` keys stays. */
  async put(folder: ExitFolder, slug: string, good: readonly unknown[]): Promise<void> {
    await this.kept.renew();
    const lists = await this.db.query<Kept>(
      'SELECT list, purpose, credential FROM status_list_credentials WHERE organisation_id = $1 ORDER BY list, purpose',
      [this.db.organisationId],
    );
    for (const { list, purpose, credential } of lists) {
      const place = `site/orgs/${slug}/status/${listName(purpose, list)}`;
      const now = JSON.parse(credential) as Json;
      const before = read(await folder.get(place));
      const stays = before && bitsOf(before) === bitsOf(now) && good.includes(keyOf(before));
      const signed = stays ? before : await this.signed(now);
      for (const name of [place, `${place}.json`]) await folder.put(name, JSON.stringify(signed));
    }
  }

  private async signed(list: Json): Promise<Json> {
    const endless = without(list, 'proof', 'validUntil') as Credential;
    return (await this.securing.secure(endless)).credential;
  }
}

const read = (bytes: Buffer | null): Json | null => {
  const parsed: unknown = bytes && JSON.parse(bytes.toString());
  return isObject(parsed) ? parsed : null;
};

const bitsOf = ({ credentialSubject }: Json): unknown =>
  isObject(credentialSubject) ? credentialSubject.encodedList : null;

const keyOf = ({ proof }: Json): unknown => {
  const [first] = listOf(proof);
  return isObject(first) ? first.verificationMethod : null;
};
