import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { type User, UserService } from '../../src/identity';
import { type Actor, Members, type Organisation, Organisations, type Role } from '../../src/organisations';
import { Database } from '../../src/shared/database/database.service';

export type Somebody = { id: string; name: string; email: string; organisationId: string; actor: Actor };

/** Founds an organisation of its own for a test, with these people in it. Nobody has a password: tests sign in by session. */
export async function found<Name extends string>(
  app: INestApplication,
  name: string,
  people: Record<Name, { name: string; roles: Role[] }>,
) {
  const db = app.get(Database);
  const mark = randomUUID().slice(0, 8);
  const organisation = await db.transaction(() =>
    app.get(Organisations).found({ slug: `${name.toLowerCase()}-${mark}`, name, timeZone: 'Europe/London' }),
  );
  const joined = {} as Record<Name, Somebody>;
  await db.within({ organisationId: organisation.id }, () =>
    db.transaction(async () => {
      for (const [key, person] of Object.entries(people) as [Name, { name: string; roles: Role[] }][]) {
        const email = `${key}.${mark}@example.org`;
        const user = await app.get(UserService).register({ email, name: person.name, emailVerified: true });
        await app.get(Members).join(user.id, person.roles);
        joined[key] = {
          id: user.id,
          name: person.name,
          email,
          organisationId: organisation.id,
          actor: actorOf(user, organisation, person.roles),
        };
      }
    }),
  );
  return { organisation, people: joined };
}

const actorOf = (user: User, organisation: Organisation, roles: Role[]): Actor => ({
  personId: user.id,
  name: user.name,
  email: user.email,
  organisationId: organisation.id,
  organisationName: organisation.name,
  roles,
  timeZone: organisation.timeZone,
  locale: user.locale,
});

/** The cast of the demonstration, in organisations of the test's own. */
export async function cast(app: INestApplication) {
  const harbour = await found(app, 'Harbour', {
    priya: { name: 'Priya Nair', roles: ['trainee'] },
    noor: { name: 'Noor Haddad', roles: ['trainee'] },
    rowan: { name: 'Rowan Ellis', roles: ['trainee'] },
    sam: { name: 'Sam Okafor', roles: ['supervisor'] },
    jo: { name: 'Jo Lindqvist', roles: ['supervisor'] },
    ade: { name: 'Ade Balogun', roles: ['manager', 'owner'] },
  });
  const northside = await found(app, 'Northside', {
    nadia: { name: 'Nadia Petrov', roles: ['trainee', 'supervisor', 'assessor', 'manager', 'owner'] },
  });
  return {
    ...harbour.people,
    ...northside.people,
    harbour: harbour.organisation,
    northside: northside.organisation,
  };
}
