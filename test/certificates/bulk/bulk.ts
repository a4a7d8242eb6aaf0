import { randomUUID } from 'node:crypto';
import { parse } from 'node-html-parser';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import type { useApp } from '../../support/use-app';
import { issuing, words } from '../certificates';

type App = ReturnType<typeof useApp>;
type Item = { place: number; state: string; because: string | null; certificateId: string };

/** What the tests of many certificates have in common. */
export const many = (app: App) => ({
  /** So many certificates of one holder. */
  issueMany: async (holder: Somebody, count: number) => {
    const { issue } = issuing(app);
    const made = [];
    for (let at = 0; at < count; at++) made.push(await issue(holder, { programmeTitle: `Programme ${at}` }));
    return made;
  },
  /** Asks for a run as the page does; gives its address. */
  begin: async (who: Somebody, form: Record<string, string>): Promise<string> => {
    const response = await app.as(who).post('/certificates/bulk', { formKey: randomUUID(), ...form });
    return String(response.headers.location ?? words(response.body));
  },
  items: (who: Somebody): Promise<Item[]> =>
    app.in(who, () =>
      app
        .get(Database)
        .query<Item>(
          `SELECT place, state, because, certificate_id AS "certificateId" FROM bulk_items ORDER BY place`,
        ),
    ),
  shown: async (who: Somebody, path: string) => {
    const { body } = await app.as(who).get(path);
    return { body, page: parse(body), words: words(body) };
  },
});
