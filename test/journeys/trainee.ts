import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/demonstration/cast';
import { rightAnswers } from '../../src/journey/steps.provider';
import { arrive, emailOf, follow, press } from './use-demonstration';

/** Signs in at the front door, with the password. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Email').fill(emailOf(key));
  await page.getByLabel('Password').fill(DEMONSTRATION_PASSWORD);
  await press(page, 'Sign in');
}

/** Goes on from lesson to lesson until the course says that there is no more; answers how many were done. */
export async function doTheLessons(page: Page): Promise<number> {
  await page.goto('/courses/active-listening');
  await follow(page, /^(Continue|Start|Begin)/);
  let lessons = 0;
  while (page.url().includes('/lessons/')) {
    await press(page, /^Mark as done/);
    lessons += 1;
  }
  return lessons;
}

/** Takes the quiz of the course with every answer right, and stays at the result. */
export async function takeTheQuiz(page: Page): Promise<void> {
  await page.goto('/courses/active-listening');
  await follow(page, 'Go to the quiz');
  await press(page, 'Start the quiz');
  while (/\/questions\/\d+$/.test(page.url())) {
    await answerRightly(page);
    await press(page, /^Save and (go on|check)/);
  }
  await press(page, 'Submit your answers');
}

async function answerRightly(page: Page): Promise<void> {
  await fillIn(page, rightAnswers({ document: parse(await page.content()) }));
}

/** Answers a question in its form, field by field. */
export async function fillIn(page: Page, fields: Record<string, string[]>): Promise<void> {
  for (const [name, values] of Object.entries(fields))
    for (const value of values) await give(page, name, value);
}

/** Ticks, chooses or types, whichever the field asks for. */
async function give(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`).first();
  const tag = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`);
  if (tag.startsWith('SELECT')) await field.selectOption(value);
  else if (!/radio|checkbox/.test(tag)) await field.fill(value);
  else {
    const id = await page.locator(`input[name="${name}"][value="${value}"]`).getAttribute('id');
    await page.locator(`label[for="${id}"]`).click();
  }
}

export async function signTheCodeOfEthics(page: Page): Promise<void> {
  await page.goto('/attestations/code-of-ethics');
  await page.getByLabel(/^I have read this/).check();
  await press(page, /^Sign as/);
}

/** Writes a talk of today down and sends it to Sam. */
export async function logPractice(
  page: Page,
  { hours, observed = false }: { hours: number; observed?: boolean },
) {
  await page.goto('/practice-entries');
  await arrive(page, () => page.getByRole('link', { name: 'Log practice' }).first().click());
  await page.getByLabel('Hours').fill(String(hours));
  await page.getByLabel('Activity').selectOption('One to one');
  await page.getByLabel('Setting').selectOption('Community');
  await page.getByLabel('Domain').selectOption('Active listening');
  await page.getByLabel('Supervisor', { exact: true }).selectOption('Sam Okafor');
  if (observed) await page.getByLabel(/^My supervisor sat in/).check();
  await page.getByLabel(/^Reflection/).fill('I listened more than I spoke.');
  await press(page, 'Send to Sam Okafor');
}
