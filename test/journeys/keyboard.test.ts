import { DEMONSTRATION_PASSWORD } from '../../src/demonstration/cast';
import { demonstrationLink } from '../../src/demonstration/demonstration.provider';
import { enter, tabTo, type } from './by-keyboard';
import { overflow } from './promises';
import { arrive, emailOf, useDemonstration, words } from './use-demonstration';

jest.setTimeout(60_000);

const { app, anybody, as } = useDemonstration();

test('somebody signs in', async () => {
  const page = await anybody();
  await page.goto('/sign-in');
  await type(page, 'Email', emailOf('priya'));
  await type(page, 'Password', DEMONSTRATION_PASSWORD);
  await arrive(page, () => page.keyboard.press('Enter'));
  expect(await words(page)).toContain('Your path');
});

test('the first stop of a page leads past the navigation', async () => {
  const page = await as('priya');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await tabTo(page, skip);
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('a trainee logs practice', async () => {
  const page = await as('priya');
  await page.goto('/practice-entries/new');
  await type(page, 'Hours', '1');
  await type(page, 'Activity', 'One');
  await type(page, 'Setting', 'Community');
  await type(page, 'Domain', 'Active');
  await tabTo(page, page.locator('select[name="supervisorId"]'));
  await page.keyboard.type('Sam');
  await tabTo(page, page.getByLabel(/^My supervisor sat in/));
  await page.keyboard.press('Space');
  await type(page, 'Reflection', 'I listened more than I spoke.');
  await enter(page, 'button', 'Send to Sam Okafor');
  expect(await words(page)).toContain('Sent to Sam Okafor');
});

test('a supervisor signs', async () => {
  const page = await as('sam');
  await page.goto('/practice-entries/waiting');
  await tabTo(page, page.getByRole('checkbox', { name: /^Noor Haddad/ }));
  await page.keyboard.press('Space');
  await enter(page, 'button', /^Sign what is ticked/);
  expect(await words(page)).toContain('One entry is signed.');
});

test('a trainee answers a question of a quiz', async () => {
  const page = await as('priya');
  await page.goto('/courses/active-listening');
  await enter(page, 'link', 'Go to the quiz');
  await enter(page, 'button', 'Start the quiz');
  const choice = page.locator('input[name="answer"]');
  while ((await choice.count()) === 0) await enter(page, 'button', 'Save and go on');
  await tabTo(page, choice.first());
  await page.keyboard.press('Space');
  await enter(page, 'button', 'Save and go on');
  expect(await words(page)).toContain('1 of 12 answered');
});

test('anybody checks a code', async () => {
  const code = String(await demonstrationLink(app.server)).replace('/v/', '');
  const page = await anybody();
  await page.goto('/verify');
  await type(page, 'Code, link or credential', code);
  await enter(page, 'button', 'Check it');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Valid/);
});

test.each([
  ['priya', ['/path', '/courses/active-listening', '/practice-entries/new', '/certificates']],
  ['sam', ['/practice-entries/waiting', '/supervision-sessions/new']],
  ['ade', ['/candidacies', '/people', '/programmes', '/certificates/register']],
])('at twice the size nothing of %s has to be moved sideways', async (key, paths) => {
  const page = await as(key, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    faults.push(...(await overflow(page, 640)).map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
