import { readForm } from '../../src/shared/http/forms';
import { z } from 'zod';
import { useApp } from '../support/use-app';

const app = useApp();

test.each([
  ['is no text', '/v/%E0%A4%A'],
  ['is too long', `/practice-entries/${'a'.repeat(300)}`],
])('an address that %s is answered like any other failure', async (_, url) => {
  const page = await app.anyone().get(url);
  expect([400, 414]).toContain(page.statusCode);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  const problem = await app.anyone().get(url, { headers: { accept: 'application/json' } });
  expect(problem.json()).toMatchObject({ type: '/problems/unreadable', status: page.statusCode });
  expect(problem.body).not.toContain('FST_');
});

test('a character that no text can keep is the fault of whoever sends it', async () => {
  const response = await app.anyone().post('/session', { email: 'a\0b@example.org', password: 'word' });
  expect(response.statusCode).toBe(400);
});

test('a form loses it on the way in and keeps the rest', () => {
  const form = readForm(z.object({ name: z.string() }), { name: 'Pri\0ya' });
  expect(form.ok && form.data).toEqual({ name: 'Priya' });
});
