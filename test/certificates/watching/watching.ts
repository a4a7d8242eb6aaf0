import { parse } from 'node-html-parser';
import { RevocationService } from '../../../src/certificates/register/revocation.service';
import { WatchingWorker } from '../../../src/certificates/watching/watching.worker';
import type { Watcher } from '../../../src/certificates/watching/watch-answers.service';
import { WatchAnswers } from '../../../src/certificates/watching/watch-answers.service';
import { Database } from '../../../src/shared/database/database.service';
import { found, type Somebody } from '../../support/cast';
import type { useApp } from '../../support/use-app';
import { issuing, words } from '../certificates';

type App = ReturnType<typeof useApp>;

/** Harbour, which issues, and Northgate, which employs; with what they do to each other. */
export async function employing(app: App) {
  app.clock.set('2026-11-21T10:12:00Z');
  const cast = await app.cast();
  const { people } = await found(app.server, 'Northgate', {
    mira: { name: 'Mira Okonjo', roles: ['verifier'] },
    hugo: { name: 'Hugo Brandt', roles: ['owner'] },
  });
  const { issue } = issuing(app);
  return {
    ...cast,
    ...people,
    /** Issues without printing, which these tests need not wait for. */
    issue: async (...asked: Parameters<typeof issue>) => {
      const certificate = await issue(...asked);
      const db = app.get(Database);
      await db.transaction(() =>
        db.query(
          "DELETE FROM outbox_events WHERE payload ->> 'certificateId' = $1 AND name = 'certificates.issued'",
          [certificate.id],
        ),
      );
      return certificate;
    },
  };
}

export const watching = (app: App) => ({
  add: async (watcher: Somebody, people: string) => {
    const response = await app.as(watcher).post('/watches', { people });
    await app.settle();
    return response;
  },
  watchersOf: (holder: Somebody): Promise<Watcher[]> =>
    app.in(holder, () => app.get(WatchAnswers).of(app.actor(holder))),
  answer: async (holder: Somebody, id: string, answer: string) => {
    const response = await app.as(holder).post(`/certificates/watchers/${id}/answer`, { answer });
    await app.settle();
    return response;
  },
  revoke: async (manager: Somebody, certificateId: string) => {
    const revocation = { reasonCode: 'other' as const, privateReason: 'For this test.' };
    await app.in(manager, () =>
      app.get(RevocationService).revoke(app.actor(manager), certificateId, revocation),
    );
    await app.settle();
  },
  tick: async ({ organisationId }: Somebody) => {
    await app.runNow(WatchingWorker, 'lookByDate', organisationId);
    await app.settle();
  },
  listOf: async (watcher: Somebody, query = ''): Promise<string> =>
    words((await app.as(watcher).get(`/watches${query}`)).body),
  rowsOf: async (watcher: Somebody, query = '') =>
    parse((await app.as(watcher).get(`/watches${query}`)).body)
      .querySelectorAll('tbody tr')
      .map((row) => row.text.replace(/\s+/g, ' ').trim()),
});
