import type { INestApplicationContext } from '@nestjs/common';
import { WatchAnswers } from '../certificates/watching/watch-answers.service';
import { WatchList } from '../certificates/watching/watch-list.service';
import { Jobs } from '../jobs';
import { type Actor, Organisations } from '../organisations';
import { Database } from '../shared/database/database.service';
import { northgate } from './cast';
import { join } from './founding.provider';
import type { StoryClock } from './story-clock';

/** Northgate Hospital employs Rowan: Mira asked to be told about the certificate, and Rowan agreed. */
export async function theEmployer(
  app: INestApplicationContext,
  clock: StoryClock,
  rowan: Actor,
): Promise<void> {
  clock.daysAgo(400);
  const organisation = await app.get(Organisations).found(northgate.organisation);
  const lines = (await codesOf(app, rowan)).map((code, line) => ({ line, code, name: rowan.name }));
  await app.get(Database).within({ organisationId: organisation.id }, async () => {
    for (const character of northgate.people) {
      const actor = await join(app, organisation, character);
      if (actor.roles.includes('verifier')) await app.get(WatchList, { strict: false }).add(actor, lines);
    }
  });
  await app.get(Jobs, { strict: false }).settle();
  clock.daysAgo(399);
  await app
    .get(Database)
    .within({ organisationId: rowan.organisationId, personId: rowan.personId }, async () => {
      const answers = app.get(WatchAnswers, { strict: false });
      const asked = await app.get(Database).transaction(() => answers.of(rowan));
      for (const { id } of asked) await answers.answer(rowan, id, 'agreed');
    });
}

const codesOf = (app: INestApplicationContext, { organisationId, personId }: Actor): Promise<string[]> => {
  const db = app.get(Database);
  return db.within({ organisationId }, () =>
    db.transaction(async () => {
      const rows = await db.query<{ code: string }>(
        'SELECT code FROM certificates WHERE organisation_id = $1 AND trainee_id = $2 ORDER BY term',
        [organisationId, personId],
      );
      return rows.map(({ code }) => code);
    }),
  );
};
