import type { BrowserContext } from 'playwright-core';
import { SessionService } from '../../src/identity';
import { Database } from '../../src/shared/database/database.service';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

/** Signs somebody in to all pages of a browser, as by a session begun a moment ago. */
export async function signInTo(
  context: BrowserContext,
  app: ReturnType<typeof useApp>,
  { id }: Pick<Somebody, 'id'>,
): Promise<void> {
  const value = await app.get(Database).transaction(() => app.get(SessionService).begin(id));
  const { hostname: domain } = new URL(app.url);
  const cookie = { name: '__Host-cairn', value, domain, path: '/', secure: true, httpOnly: true };
  await context.addCookies([cookie]);
}
