import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { QuizDefinition, rightAnswer } from '../quizzes';
import { root } from '../shared/root.provider';
import { type Browser, said, type Sheet } from './browser.provider';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const file = join(root, 'templates/curriculum/active-listening/quiz.yaml');

/** The question bank, as a careful trainee would have learnt it. */
const bank = QuizDefinition.parse({ ...(parse(readFileSync(file, 'utf8')) as object), slug: 'bank' }).items;

/** Does every lesson that is done by saying so, one press of the button after the other; answers how many. */
export async function doTheLessons(browser: Browser, course: string): Promise<number> {
  const overview = await browser.get(`/courses/${course}`);
  const links = overview.document.querySelectorAll(`a[href^="/courses/${course}/lessons/"]`);
  const paths = new Set(links.map((link) => link.getAttribute('href') ?? ''));
  let lessons = 0;
  for (const path of paths) {
    const sheet = await browser.get(path);
    if (!sheet.document.querySelector('form[action$="/completion"]')) continue;
    await browser.send(sheet, /\/completion$/);
    lessons += 1;
  }
  return lessons;
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

/** The fields of a question's form as they are right; which question it is, is read off its page. */
export function rightAnswers({ document }: Pick<Sheet, 'document'>): Record<string, string[]> {
  const page = letters(document.querySelector('main')?.textContent ?? '');
  const item = bank.find(({ prompt }) => page.includes(letters(prompt)));
  if (!item) throw new Error(`This question is not in the bank: ${said(document)}`);
  return fieldsOf(item.type, rightAnswer(item));
}

/** An answer as the fields of its form: places for an order, a field for each part, or one for all. */
export function fieldsOf(type: string, answer: readonly string[]): Record<string, string[]> {
  if (type === 'ordering')
    return Object.fromEntries(answer.map((key, index) => [`answer.${key}`, [String(index + 1)]]));
  if (!inParts.includes(type)) return { answer: [...answer] };
  return Object.fromEntries(
    answer.map((part) => [`answer.${part.split('=')[0] ?? ''}`, [part.slice(part.indexOf('=') + 1)]]),
  );
}

const inParts = ['matching', 'classify-replies', 'cloze'];

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
