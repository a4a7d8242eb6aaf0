import { useApp } from '../support/use-app';

const app = useApp();

test('a manager invites somebody, who comes in by the link in the email', async () => {
  const { ade } = await app.cast();
  const email = `new.${Math.random().toString(36).slice(2)}@example.org`;
  const sent = await app.as(ade).post('/people', { name: 'Łucja Nowak', email, roles: ['trainee'] });
  expect(sent.headers.location).toBe('/people');
  await app.settle();
  const [mail] = await app.mailTo(email);
  expect(mail?.subject).toBe('Harbour invites you to Cairn');
  const link = /\/sign-in-links\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? 'none';
  expect((await app.anyone().post(link)).statusCode).toBe(303);
  expect((await app.as(ade).get('/people?search=Łucja')).body).toContain(email);
});

test('an invitation without a role comes back with what was typed', async () => {
  const { ade } = await app.cast();
  const response = await app.as(ade).post('/people', { name: 'Zoë Ng', email: 'zoe@example.org' });
  expect(response.statusCode).toBe(422);
  expect(response.body).toContain('value="Zoë Ng"');
  expect(response.body).toContain('Choose at least one role');
});

test('a manager who is no owner can neither make an owner nor take an owner’s roles away', async () => {
  const { ade, jo } = await app.cast();
  await app.as(ade).post('/people', { name: jo.name, email: jo.email, roles: ['manager'] });
  const makes = await app.as(jo).post('/people', { name: 'Kit', email: 'kit@example.org', roles: ['owner'] });
  const takes = await app.as(jo).post('/people', { name: ade.name, email: ade.email, roles: ['trainee'] });
  expect([makes.statusCode, takes.statusCode]).toEqual([403, 403]);
  expect((await app.as(ade).get('/people')).statusCode).toBe(200);
});

test('a trainee cannot see or invite people', async () => {
  const { priya } = await app.cast();
  expect((await app.as(priya).get('/people')).statusCode).toBe(403);
  expect(
    (await app.as(priya).post('/people', { name: 'X', email: 'x@example.org', roles: 'owner' })).statusCode,
  ).toBe(403);
});

test('a name is kept without marks that turn the page around, and has at least one letter', async () => {
  const { ade } = await app.cast();
  const email = `kit.${Math.random().toString(36).slice(2)}@example.org`;
  const invite = (name: string) => app.as(ade).post('/people', { name, email, roles: ['trainee'] });
  for (const name of ['\u202E', '\u200B', '😀', '  ']) expect((await invite(name)).statusCode).toBe(422);
  expect((await invite('\u202EKit\u2028Marlow')).statusCode).toBe(303);
  expect((await app.as(ade).get('/people')).body).toContain('>Kit Marlow<');
});
