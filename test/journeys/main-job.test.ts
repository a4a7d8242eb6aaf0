import type { Page } from 'playwright-core';
import { signIn, doTheLessons, logPractice, signTheCodeOfEthics, takeTheQuiz } from './trainee';
import { follow, press, useDemonstration, words } from './use-demonstration';

const { app, anybody, as } = useDemonstration();

let priya: Page;
let sam: Page;
let verification: string;

beforeAll(async () => {
  [priya, sam] = [await anybody(), await as('sam')];
});

test('Priya signs in with her password and finds her path', async () => {
  await signIn(priya, 'priya');
  expect(new URL(priya.url()).pathname).toBe('/path');
  expect(await words(priya)).toContain('0 of 6 requirements met');
});

test('Priya goes through the lessons that are left', async () => {
  expect(await doTheLessons(priya)).toBe(5);
  await app.settle();
  await priya.goto('/courses/active-listening');
  expect(await words(priya)).toContain('6 of 6 lessons done');
});

test('Priya takes the quiz and passes', async () => {
  await takeTheQuiz(priya);
  expect(await words(priya)).toContain('You scored 100%');
  await app.settle();
});

test('Priya signs the code of ethics', async () => {
  await signTheCodeOfEthics(priya);
  await app.settle();
  await priya.goto('/path');
  expect(await words(priya)).toContain('3 of 6 requirements met');
});

test('Priya logs ten hours of practice and sends them to Sam', async () => {
  await logPractice(priya, { hours: 2, observed: true });
  await logPractice(priya, { hours: 4 });
  await logPractice(priya, { hours: 4 });
  expect(await words(priya)).toContain('Sent to Sam Okafor');
  await app.settle();
});

test('Sam signs what Priya sent, several at once', async () => {
  await sam.goto('/practice-entries/waiting');
  for (const entry of await sam.getByRole('checkbox', { name: /^Priya Nair/ }).all()) await entry.check();
  await press(sam, /^Sign what is ticked/);
  expect(await words(sam)).toContain('3 entries are signed.');
  expect(await words(sam)).not.toContain('Priya Nair');
  await app.settle();
});

test('Sam records an hour of supervision and Priya confirms it', async () => {
  await sam.goto('/supervision-sessions/new');
  await sam.getByRole('checkbox', { name: 'Priya Nair' }).check();
  await sam.getByLabel('Hours').fill('1');
  await sam.getByLabel('By video').check();
  await sam.getByLabel('What you talked about').fill('Endings, and what to take home from them.');
  await press(sam, 'Record and ask to confirm');
  expect(await words(sam)).toContain('Priya Nair is asked to confirm it');

  await priya.goto('/supervision-sessions');
  await follow(priya, /\d{4}/);
  await press(priya, 'Confirm');
  expect(await words(priya)).toContain('It counts from now on.');
});

test('the certificate comes by itself, as paper and as a page that anybody can read', async () => {
  await app.settle();
  await priya.goto('/certificates');
  const link = priya.getByRole('main').locator('a[href*="/v/"]:not([href$=".pdf"])').first();
  verification = new URL((await link.getAttribute('href')) ?? '', priya.url()).pathname;

  const employer = await anybody();
  const pdf = await employer.request.get(`${verification}/certificate.pdf`);
  expect((await pdf.body()).subarray(0, 4).toString()).toBe('%PDF');
  await employer.goto(verification);
  expect(await employer.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Valid/);
  expect(await words(employer)).toContain('Priya Nair');
});

test('Ade revokes it, and it is not valid any more', async () => {
  const ade = await as('ade');
  await ade.goto('/certificates/register');
  await follow(ade, 'Priya Nair');
  await follow(ade, 'Revoke');
  await ade.getByLabel('It was issued in error').check();
  await ade.getByLabel('Why?').fill('The journey ends here.');
  await press(ade, 'Revoke it for good');
  expect(await words(ade)).toContain('The certificate is revoked.');

  const employer = await anybody();
  await employer.goto(verification);
  expect(await employer.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Not valid/);
});

describe('without JavaScript', () => {
  test('Noor signs in and logs practice, Sam signs it, and her certificate comes', async () => {
    const [noor, samToo] = [
      await anybody({ javaScriptEnabled: false }),
      await anybody({ javaScriptEnabled: false }),
    ];
    await signIn(noor, 'noor');
    await logPractice(noor, { hours: 1 });
    expect(await words(noor)).toContain('Sent to Sam Okafor');

    await signIn(samToo, 'sam');
    for (const entry of await samToo.getByRole('checkbox', { name: /^Noor Haddad/ }).all())
      await entry.check();
    await press(samToo, /^Sign what is ticked/);
    await app.settle();

    await noor.goto('/certificates');
    expect(await words(noor)).toContain('Peer Supporter');
  });
});
