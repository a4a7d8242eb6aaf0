import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { SignOffService } from '../../src/practice';
import type { Somebody } from '../support/cast';
import type { useApp } from '../support/use-app';

export type App = ReturnType<typeof useApp>;
type Form = Record<string, string | number | string[] | undefined>;

/** What a trainee types about an hour and a half of practice, sent to this supervisor. */
export const practice = (supervisor: Pick<Somebody, 'id'>, given: Form = {}): Form => ({
  formKey: randomUUID(),
  day: '2026-05-03',
  hours: '1',
  minutes: '30',
  activityKind: 'one-to-one',
  setting: 'community',
  domain: 'active-listening',
  supervisorId: supervisor.id,
  reflection: 'I left more silence than last time.',
  then: 'send',
  ...given,
});

/** Writes an entry down on the form's page; gives its id. */
export async function written(
  app: App,
  trainee: Somebody,
  supervisor: Somebody,
  given: Form = {},
): Promise<string> {
  const response = await app.as(trainee).post('/practice-entries', practice(supervisor, given));
  expect(response.statusCode).toBe(303);
  return String(response.headers.location).split('/').pop() ?? '';
}

/** Writes an entry down and has it signed; gives its id. */
export async function signed(
  app: App,
  trainee: Somebody,
  supervisor: Somebody,
  given: Form = {},
): Promise<string> {
  const id = await written(app, trainee, supervisor, given);
  await app.in(supervisor, () =>
    app.get(SignOffService).signOff(app.actor(supervisor), { id, version: null }),
  );
  return id;
}

/** The words of a page without its markup, on one line. */
export const words = (html: string): string =>
  html
    .replace(/^[^]*<main/, '<main')
    .replace(/<(script|style|svg|template)[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** The value a hidden field of a page stands at. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** How many queries reach PostgreSQL while something is done. */
export async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

/** Where a list on a page goes on. */
export const next = (html: string): string =>
  (/href="([^"]*)" rel="next"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
