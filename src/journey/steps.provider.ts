import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../shared/root.provider';
import { type Browser, said, type Sheet } from './browser.provider';

type Item = {
  prompt?: string;
  options?: { text: string; correct: boolean }[];
  answer?: boolean;
  feedback?: Record<string, string>;
};

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The question bank, as a careful trainee would have learnt it. */
const bank = (
  parse(readFileSync(join(root, 'templates/curriculum/active-listening/quiz.yaml'), 'utf8')) as {
    items: Item[];
  }
).items;

/** Does every lesson of a course, one press of the button after the other; answers how many. */
export async function doTheLessons(browser: Browser, course: string): Promise<number> {
  const overview = await browser.get(`/courses/${course}`);
  const links = overview.document.querySelectorAll(`a[href^="/courses/${course}/lessons/"]`);
  const paths = [...new Set(links.map((link) => link.getAttribute('href') ?? ''))];
  for (const path of paths) await browser.send(await browser.get(path), /\/completion$/);
  return paths.length;
}

/** Takes the quiz that a page links to, answering from the bank; gives the page with the result. */
export async function takeTheQuiz(browser: Browser, course: string): Promise<Sheet> {
  const overview = await browser.get(`/courses/${course}`);
  const quiz = overview.document.querySelector('a[href^="/quizzes/"]')?.getAttribute('href');
  if (!quiz) throw new Error(`No quiz stands on the page of the course: ${said(overview.document)}`);
  let sheet = await browser.send(await browser.get(quiz), /\/attempts$/);
  while (/\/questions\/\d+$/.test(sheet.url))
    sheet = await browser.send(sheet, /\/questions\/\d+$/, { ...rightAnswers(sheet), then: 'next' });
  return browser.send(sheet, /\/submission$/);
}

/** The values of the options that are right, read off a question's page. */
export function rightAnswers({ document }: Pick<Sheet, 'document'>): Record<string, string[]> {
  const page = letters(document.querySelector('main')?.textContent ?? '');
  const item = bank.find(({ prompt }) => prompt && page.includes(letters(prompt)));
  if (!item) throw new Error(`This question is not in the bank: ${said(document)}`);
  const inputs = document.querySelectorAll('input[name="answer"]');
  const right = inputs.filter((input) =>
    isRight(item, labelOf(document, input.getAttribute('id') ?? ''), input.getAttribute('value') ?? ''),
  );
  return { answer: right.map((input) => input.getAttribute('value') ?? '') };
}

function isRight({ options, answer }: Item, label: string, value: string): boolean {
  if (!options) return value === String(answer);
  return options.some(({ text, correct }) => correct && label.includes(letters(text)));
}

const labelOf = (document: Sheet['document'], id: string) =>
  letters(document.querySelector(`label[for="${id}"]`)?.textContent ?? '');

/** The value behind an option of a list that drops down, or of a radio button, by what it is called. */
export function valueOf({ document, url }: Sheet, field: string, called: string): string {
  const options = document.querySelectorAll(`select[name="${field}"] option`);
  const option = options.find((one) => one.textContent.includes(called));
  const input = document
    .querySelectorAll(`input[name="${field}"]`)
    .find((one) => labelOf(document, one.getAttribute('id') ?? '').includes(letters(called)));
  const value = (option ?? input)?.getAttribute('value');
  if (!value) throw new Error(`"${called}" cannot be chosen for ${field} on ${url}`);
  return value;
}
