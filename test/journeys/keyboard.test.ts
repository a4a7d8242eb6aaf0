import type { Locator, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/demonstration/cast';
import { demonstrationLink } from '../../src/demonstration/demonstration.provider';
import { overflow } from './promises';
import { arrive, emailOf, useDemonstration, words } from './use-demonstration';

jest.setTimeout(60_000);

const { app, anybody, as } = useDemonstration();

/** More stops than any page of ours has. */
const MANY = 80;

/** What has the focus, if nothing on the page shows that it has. */
const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const shows = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const places = [focused, focused.closest('.choice-large .option')];
    return places.some((place) => place && shows(place)) ? null : focused.outerHTML.slice(0, 200);
  });

/** Presses Tab until this has the focus. Where the focus is has to be seen at every stop. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MANY; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await unseenFocus(page)).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

/** Goes to a field and types into it; in a list that drops down, this chooses what begins like that. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).first());
  await page.keyboard.type(text);
}

/** Goes to a button or link and presses Enter. */
async function enter(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole(role, { name }).first());
  await arrive(page, () => page.keyboard.press('Enter'));
}

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
  await enter(page, 'button', 'Sign the ticked entries');
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
  await type(page, 'Code or link', code);
  await arrive(page, () => page.keyboard.press('Enter'));
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
