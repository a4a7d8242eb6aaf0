/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { arrive } from './use-demonstration';

/**
 * Goes through a page by its keys alone. A click has to wait until the page is painted and stands still; over the
 * hundreds of pages of a long story that is most of the work. That pages can be clicked is shown by the shorter ones.
 */

/** Presses a button that leads to another page. Its words have to begin like that. */
export const enter = (page: Page, name: string): Promise<void> =>
  arrive(page, async () => {
    await page.evaluate((words) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')];
      const button = buttons.find(({ innerText }) => innerText.trim().startsWith(words));
      button?.focus();
      if (!button || document.activeElement !== button)
        throw new Error(`No button says "${words}": ${location.pathname}, ${document.body.innerText}`);
    }, name);
    await page.keyboard.press('Enter');
  });

/** Answers a question in its form, field by field. */
export async function answer(page: Page, fields: Record<string, string[]>): Promise<void> {
  for (const [name, values] of Object.entries(fields))
    for (const value of values) await give(page, name, value);
}

/** Ticks, chooses or types, whichever the field asks for. */
async function give(page: Page, name: string, value: string): Promise<void> {
  const kind = await focusOn(page, name, value);
  if (kind.startsWith('select')) await choose(page, value);
  else if (/radio|checkbox/.test(kind)) await page.keyboard.press('Space');
  else await page.keyboard.insertText(value);
}

/** Puts the focus on a field, or on the one of its choices that has this value; answers what kind of field it is. */
const focusOn = (page: Page, name: string, value: string): Promise<string> =>
  page.evaluate(
    ({ name, value }) => {
      const all = [...document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)];
      const isChoice = ({ type }: HTMLInputElement) => type === 'radio' || type === 'checkbox';
      const field = all.find((one) => !isChoice(one) || one.value === value);
      field?.focus();
      if (!field || document.activeElement !== field)
        throw new Error(`"${name}" cannot be "${value}": ${location.pathname}, ${document.body.innerText}`);
      if (field instanceof HTMLInputElement && !isChoice(field)) field.select();
      return field.type;
    },
    { name, value },
  );

/** Sets the list that drops down and has the focus. */
const choose = (page: Page, value: string): Promise<void> =>
  page.evaluate((value) => {
    const list = document.activeElement as HTMLSelectElement;
    list.value = value;
    if (list.value !== value) throw new Error(`"${list.name}" does not offer "${value}"`);
    for (const event of ['input', 'change']) list.dispatchEvent(new Event(event, { bubbles: true }));
  }, value);
