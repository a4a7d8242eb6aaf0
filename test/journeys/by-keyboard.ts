import type { Locator, Page } from 'playwright-core';
import { arrive } from './use-demonstration';

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

/** Presses Tab, or Shift and Tab, until this has the focus. Where the focus is has to be seen at every stop. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MANY; stops += 1) {
    await page.keyboard.press(key);
    expect(await unseenFocus(page)).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

/** Goes to a field and types into it; in a list that drops down, this chooses what begins like that. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).first());
  await page.keyboard.type(text);
}

/** Goes back to a field and types over what stands in it. */
export async function typeOver(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).first(), 'Shift+Tab');
  await page.keyboard.type(text);
}

/** Goes to a button or link and presses Enter. */
export async function enter(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole(role, { name }).first());
  await arrive(page, () => page.keyboard.press('Enter'));
}
