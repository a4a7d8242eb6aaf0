import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { lessonHtml, lessonTemplate } from '../../../src/courses/authoring/lesson-text';
import { fill, type Filling } from '../../../src/courses/authoring/text/filling';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const glossary = [
  { term: 'handover', means: 'Passing somebody on by name.' },
  { term: 'drift', means: 'Small steps over a <line>.' },
];

const harbour = (filling: Partial<Filling> = {}): Filling => ({
  organisation: 'Harbour & Co',
  policies: new Map(),
  recordings: new Map(),
  ...filling,
});

const shown = (source: string, filling: Partial<Filling> = {}) =>
  fill(lessonTemplate(source, { slug: 'drift-and-repair', glossary }), harbour(filling));

test.each([
  ['note', 'Note'],
  ['tip', 'Tip'],
  ['caution', 'Take care'],
  ['example', 'Example'],
])('a callout of the kind %s says its kind in a word and is called by its title', (kind, word) => {
  const callout = parse(shown(`::: ${kind} The open door\nLeave it *open*.\n:::`)).querySelector('.callout');
  const title = callout?.querySelector('.callout-title');
  expect(title?.text).toBe(`${word}: The open door`);
  expect(callout?.getAttribute('role')).toBe('note');
  expect(callout?.getAttribute('aria-labelledby')).toBe(title?.id);
  expect(callout?.querySelector('em')?.text).toBe('open');
});

test('a callout needs no title, and two have ids of their own', () => {
  const page = parse(shown('::: tip\nOne.\n:::\n\n::: tip\nTwo.\n:::'));
  const titles = page.querySelectorAll('.callout-title');
  expect(titles.map(({ text }) => text)).toEqual(['Tip', 'Tip']);
  expect(new Set(titles.map(({ id }) => id)).size).toBe(2);
});

test('a term leads to what it means, which stands once at the end', () => {
  const page = parse(shown('A [[Handover]] and another [[handover|handing over]], no [[Sponsor]].'));
  const links = page.querySelectorAll('a.term');
  expect(links.map(({ text }) => text)).toEqual(['Handover', 'handing over']);
  const meant = page.querySelectorAll('.meanings dt');
  expect(meant.map(({ id }) => `#${id}`)).toEqual([links[0]?.getAttribute('href')]);
  expect(page.querySelector('.meanings dd')?.text).toBe('Passing somebody on by name.');
  expect(page.querySelector('p')?.text).toContain('no Sponsor.');
});

test('a lesson without terms has no list of them, and meanings are words, not tags', () => {
  expect(shown('Nothing to explain.')).toBe('<p>Nothing to explain.</p>\n');
  expect(shown('[[drift]]')).toContain('Small steps over a &lt;line&gt;.');
});

test('footnotes have names, and ids that no other lesson has', () => {
  const source = 'One.[^1] Two.[^1]\n\n[^1]: Said *so*.';
  const [mine, other] = ['one', 'other'].map((slug) => parse(lessonHtml(source, { slug })));
  const ids = (page: ReturnType<typeof parse> | undefined) =>
    page?.querySelectorAll('[id]').map(({ id }) => id) ?? [];
  expect(new Set([...ids(mine), ...ids(other)]).size).toBe(ids(mine).length + ids(other).length);
  for (const link of mine?.querySelectorAll('a') ?? []) {
    expect(ids(mine)).toContain(link.getAttribute('href')?.slice(1));
    expect(link.getAttribute('aria-label')).toMatch(/note 1/i);
  }
  expect(mine?.querySelector('.footnotes li')?.text).toContain('Said so.');
});

test('a policy stands as the organisation wrote it, as a block or within a line', () => {
  const policies = new Map([['crisis_contacts', 'Ring **Sam**.\n\n- then Jo\n\n<b>x</b>']]);
  const block = parse(shown('{{policy.crisis_contacts}}', { policies }));
  expect(block.querySelector('div.policy .policy-name')?.text).toBe('Contacts in a crisis');
  expect(block.querySelector('div.policy li')?.text).toBe('then Jo');
  expect(block.querySelector('b')).toBeNull();
  const inline = parse(shown('First: {{policy.crisis_contacts}}', { policies }));
  expect(inline.querySelector('p > span.policy strong')?.text).toBe('Sam');
});

test('where a policy is not written, the lesson says whom to ask', () => {
  const words = 'Ask your supervisor: Harbour &amp; Co has not yet written its contacts in a crisis.';
  expect(shown('{{policy.crisis_contacts}}')).toContain(`alone">${words}</p>`);
  expect(shown('So: {{ policy.crisis_contacts }}.')).toContain(
    'ask your supervisor (Harbour &amp; Co has not yet written its contacts in a crisis)</strong>.',
  );
  expect(shown('{{policy.weather}}')).toContain('{{policy.weather}}');
});

test('pictures come from the library and from nowhere else', () => {
  expect(shown('![Three "stones"](media:cairn)')).toContain(
    '<img class="picture" src="/media/cairn" alt="Three &quot;stones&quot;"',
  );
  expect(shown('![Far](https://example.org/x.png)')).toContain('<a href="https://example.org/x.png">Far</a>');
  expect(shown('![Up](media:../../etc)')).not.toContain('<img');
});

test('a recording has its player, captions and transcript', () => {
  const recordings = new Map([
    [
      'first-meeting',
      {
        name: 'first-meeting',
        kind: 'video' as const,
        title: 'A first <meeting>',
        captions: 'first-words',
        transcript: '**Hana:** Hello.',
      },
    ],
  ]);
  const page = parse(shown('Look:\n\n::: video first-meeting\n:::\n\nWell?', { recordings }));
  expect(page.querySelector('video')?.getAttribute('src')).toBe('/media/first-meeting');
  expect(page.querySelector('video')?.hasAttribute('controls')).toBe(true);
  expect(page.querySelector('track[kind=captions]')?.getAttribute('src')).toBe('/media/first-words');
  expect(page.querySelector('figcaption')?.text).toBe('A first <meeting>');
  expect(page.querySelector('details strong')?.text).toBe('Hana:');
  expect(page.querySelectorAll('p').at(-1)?.text).toBe('Well?');
});

test('a recording that is not there says so', () => {
  expect(shown('::: audio lost\n\nGo on.')).toContain('The recording “lost” is not there');
});

test('a first heading becomes a second one: the title of the page is the only first', () => {
  expect(shown('# Loud')).toBe('<h2>Loud</h2>\n');
});

test.each([
  '::: tip <script>alert(1)</script>\nx\n:::',
  '::: video "><script>alert(1)</script>',
  '[[<img src=x onerror=alert(1)>]]',
  '[[drift|<script>x</script>]]',
  '{{policy.crisis_contacts"><script>}}',
  '![x" onerror="alert(1)](media:cairn)',
  '![x](media:cairn" onerror="alert(1))',
  '![x](javascript:alert(1))',
  'Note[^1]\n\n[^1]: <script>alert(1)</script>',
  '\u0000policy:crisis_contacts\u0000<script>',
  '<iframe src="https://example.org"></iframe>',
  '[x](data:text/html,<script>alert(1)</script>)',
])('%j does no harm', (source) => {
  harmless(shown(source));
});

test('whatever is typed, no script, handler or hole comes out', () => {
  const pieces = fc.constantFrom(
    ...['::: tip ', '::: video ', ':::', '[[', ']]', '{{policy.', 'crisis_contacts', '}}', '![', '](media:'],
    ...[
      'a',
      ')',
      '"',
      "'",
      '<script>',
      ' onerror=x',
      '\n',
      '\n\n',
      '[^1]',
      '[^1]: ',
      '> ',
      '- ',
      '\u0000',
      '`',
    ],
    ...['javascript:alert(1)', '](', '&#x6a;avascript:', '|', '# ', '<!--', '\\'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (words) => harmless(shown(words.join('')))),
    { numRuns: 500 },
  );
});

/** The tags that lessons are made of; anything else would have come from whoever typed it. */
const own =
  /^(h[1-6]|p|a|ul|ol|li|em|strong|code|pre|blockquote|br|hr|img|div|span|section|sup|dl|dt|dd|dfn|svg|path|circle|table|thead|tbody|tr|th|td|s)$/;

function harmless(html: string): void {
  expect(html).not.toContain('\u0000');
  for (const element of parse(html, { comment: true }).querySelectorAll('*')) {
    expect(element.tagName.toLowerCase()).toMatch(own);
    for (const [name, value] of Object.entries(element.attributes)) {
      expect(name).not.toMatch(/^on|^style$/i);
      if (name === 'href' || name === 'src')
        expect(value).not.toMatch(/^\s*(javascript|data|vbscript|file):/i);
    }
  }
}
