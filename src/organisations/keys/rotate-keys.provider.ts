import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../shared/database/database.service';
import { t } from '../../shared/text';
import { Organisations } from '../organisation.service';
import { SealingCare } from './sealing-care.service';

/**
 * Gives every organisation a new key to seal with and seals everything anew, while Cairn goes on running. `say` hears
 * a sentence for each organisation as it is done.
 */
export async function rotateKeys(
  app: INestApplicationContext,
  say: (sentence: string) => void,
): Promise<void> {
  const db = app.get(Database);
  for (const organisationId of await db.transaction(() => app.get(Organisations).ids())) {
    await db.within({ organisationId }, async () => {
      const { name } = await db.transaction(() => app.get(Organisations).current());
      const count = await app.get(SealingCare).rotate();
      say(t('organisations.keys.rotated', { name, count }));
    });
  }
}
