import type { INestApplicationContext } from '@nestjs/common';
import { giveStart } from '../founding/starter.provider';
import { UserService } from '../identity';
import { type Actor, Members, type Organisation, Organisations } from '../organisations';
import { CandidacyService } from '../programmes';
import { Database } from '../shared/database/database.service';
import { type Character, DEMONSTRATION_PASSWORD } from './cast';
import type { StoryClock } from './story-clock';

/** How many days ago the organisations were founded. */
const FOUNDED = 780;

type Script = { organisation: { slug: string; name: string; timeZone: string }; people: Character[] };
export type Players = Map<string, Actor>;

/** Founds an organisation with its people, the active listening course, the code of ethics and the first programme. */
export async function found(
  app: INestApplicationContext,
  clock: StoryClock,
  script: Script,
): Promise<Players> {
  clock.daysAgo(FOUNDED);
  const organisation = await app.get(Organisations).found(script.organisation);
  return app.get(Database).within({ organisationId: organisation.id }, async () => {
    const players: Players = new Map();
    for (const character of script.people)
      players.set(character.key, await join(app, organisation, character));
    const version = await giveStart(app);
    for (const { key, setOut } of script.people) {
      const actor = players.get(key);
      if (!actor?.roles.includes('trainee')) continue;
      clock.daysAgo(setOut ?? FOUNDED);
      await app.get(CandidacyService, { strict: false }).begin(actor.personId, version);
    }
    return players;
  });
}

/** Somebody joins an organisation of the story. */
export async function join(
  app: INestApplicationContext,
  organisation: Organisation,
  character: Character,
): Promise<Actor> {
  const { email, name, roles } = character;
  const account = { email, name, password: DEMONSTRATION_PASSWORD, emailVerified: true };
  const user = await app.get(UserService).register(account);
  await app.get(Members).join(user.id, roles);
  return {
    personId: user.id,
    name,
    email,
    organisationId: organisation.id,
    organisationName: organisation.name,
    roles,
    timeZone: organisation.timeZone,
    locale: user.locale,
  };
}
