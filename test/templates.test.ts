import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse, TextNode } from 'node-html-parser';
import english from '../templates/locales/en.json';
import { Previews } from '../src/shared/previews/previews.provider';
import { loadTexts } from '../src/shared/text';
import { loadLocales } from '../src/shared/texts.provider';
import { useApp } from './support/use-app';

const app = useApp();
const folder = join(__dirname, '../templates');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.hbs'),
);

const loader = new StaticConfigLoader({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'error',
    'void-style': ['error', { style: 'omit' }],
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'long-title': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off',
    'no-implicit-input-type': 'off',
    'tel-non-breaking': 'off',
    'no-redundant-role': 'off',
  },
});
const resolved = loader.getConfigFor('preview.html');
/** NOTE: resolving the rules takes longer than holding a page to them, and without this is done for every page. */
loader.getConfigFor = () => resolved;
const validator = new HtmlValidate(loader);

type Words = { [key: string]: string | Words };

/** English with every text in brackets: what is not in brackets was not written in the locale file. */
const marked = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? `⟦${value}⟧` : marked(value),
    ]),
  );

test.each(sources)('%s holds no words of its own', (file) => {
  const words = readFileSync(join(folder, file), 'utf8')
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '')
    .replace(/^Subject:/, '')
    .replace(/&\w+;|Cairn/g, '');
  expect(words.match(/[A-Za-z]{2,}/g)).toBeNull();
});

test('every preview is valid HTML', async () => {
  const names = app.get(Previews).names();
  expect(names.length).toBeGreaterThan(10);
  const faults: string[] = [];
  for (const name of names) {
    const { body, statusCode } = await app.anyone().get(`/dev/previews/${encodeURIComponent(name)}`);
    if (statusCode !== (app.get(Previews).find(name)?.options.status ?? 200))
      faults.push(`${name}: ${statusCode} ${body.slice(0, 300)}`);
    const report = await validator.validateString(body);
    for (const { messages } of report.results)
      faults.push(...messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId} ${message}`));
  }
  expect(faults).toEqual([]);
});

describe('in the pseudo-language', () => {
  beforeAll(() => loadTexts({ 'en-XA': marked(english as Words) }, () => 'en-XA'));
  afterAll(() => loadLocales());

  test('every word on every page comes from the locale file or from the sample data', async () => {
    const samples = new Set(sampleWords());
    const stray: string[] = [];
    for (const name of app.get(Previews).names()) {
      const { body } = await app.anyone().get(`/dev/previews/${encodeURIComponent(name)}`);
      for (const text of texts(body)) if (!samples.has(text)) stray.push(`${name}: ${text}`);
    }
    expect(stray).toEqual([]);
  });
});

/** What stands on a page outside the brackets and is a word. */
function texts(html: string): string[] {
  const found: string[] = [];
  const visit = (node: ReturnType<typeof parse>) => {
    for (const child of node.childNodes) {
      if (child instanceof TextNode) found.push(...strayIn(child.text));
      else visit(child as ReturnType<typeof parse>);
    }
  };
  visit(parse(html.replace(/^<!doctype html>/i, '')));
  return found;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

function strayIn(text: string): string[] {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  rest = rest.replace(
    new RegExp(`\\d{1,2} (${months}) \\d{4}( at|,)?( \\d{1,2}:\\d{2}( [AP]M)?)?`, 'g'),
    ' ',
  );
  rest = rest.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (\d{1,2} )?[A-Z][a-z]{2}( \d{1,2})?\b/g, ' ');
  rest = rest.replace(new RegExp(`(${months}) \\d{1,2}, \\d{4}( at \\d{1,2}:\\d{2}( [AP]M)?)?`, 'g'), ' ');
  rest = rest.replace(
    /\b(\d+ (minute|hour|day)s? ago|in \d+ (minute|hour|day)s?|yesterday|tomorrow|today|now|this minute|this hour|and|Cairn)\b/g,
    ' ',
  );
  return rest.match(/\p{L}[\p{L}'’-]+/gu) ?? [];
}

/** Every word that stands in a preview file: the sample data. */
function sampleWords(): string[] {
  const source = join(__dirname, '../src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(\.preview|\bsamples)\.ts$/.test(file) || file.includes('ui/gallery/'),
  );
  return files.flatMap(
    (file) =>
      readFileSync(join(source, file), 'utf8')
        .replaceAll("'", ' ')
        .match(/\p{L}[\p{L}'’-]+/gu) ?? [],
  );
}
