import fc from 'fast-check';
import { bodyHtml } from '../../src/notifications/letter-html';
import { fill, mark, split, tidy, toHtml, withoutEntities } from '../../src/notifications/letter';
import { isolated } from '../../src/shared/isolated';

/** What becomes of data that a template places in its body. */
const asHtml = (value: string) => {
  const { view, values } = mark({ value });
  return fill(bodyHtml(`Hello ${(view as { value: string }).value}.`), values, toHtml);
};

test.each([
  ['a name', 'Priya', 'Hello Priya.'],
  [
    'signs of HTML',
    '<b>"Priya" & \'Sam\'</b>',
    'Hello &lt;b&gt;&quot;Priya&quot; &amp; &#39;Sam&#39;&lt;/b&gt;.',
  ],
  ['Markdown', '**loud** [here](https://evil.example)', 'Hello **loud** [here](https://evil.example).'],
  ['lines', 'one\ntwo', 'Hello one<br>two.'],
  ['what looks like a mark', 'xmark0kramx', 'Hello xmark0kramx.'],
])('%s in data stays what it is', (_, value, expected) => {
  expect(asHtml(value)).toContain(expected);
});

test.each([
  ['Priya Nair', 'Priya Nair'],
  ['周杰', '周杰'],
  ['محمد الهاشمي', '\u2068محمد الهاشمي\u2069'],
  ['Rowan (רואן)', '\u2068Rowan (רואן)\u2069'],
  ['Zoe \u202Egnp.exe', 'Zoe gnp.exe'],
  ['', ''],
])('%s keeps its direction to itself', (name, written) => expect(isolated(name)).toBe(written));

test('no data opens a tag of its own', () => {
  fc.assert(fc.property(fc.string(), (value) => (asHtml(value).match(/<(?!br>)/g) ?? []).length === 2));
});

test('data of any shape comes back where it was placed', () => {
  const { view, values } = mark({ name: 'Priya', days: 3, none: null, empty: '', list: ['a', { b: 'c' }] });
  expect(JSON.parse(fill(JSON.stringify(view), values))).toEqual({
    name: 'Priya',
    days: 3,
    none: null,
    empty: '',
    list: ['a', { b: 'c' }],
  });
});

test('the first line is the subject', () => {
  expect(split('Subject: Your link\n\nHello.\n')).toEqual({ subject: 'Your link', body: 'Hello.' });
});

test.each([['Hello.'], ['Subject: \n\nHello.'], ['Subject: Hello']])('%j is no letter', (text) => {
  expect(() => split(text)).toThrow('begins with a line "Subject: …"');
});

test.each([
  ['a link', '[Sign in](https://cairn.example/a)', 'Sign in: https://cairn.example/a'],
  ['an address that is its own words', '[https://a.example](https://a.example)', 'https://a.example'],
  ['bold words', 'This is **important**.', 'This is important.'],
  ['gaps', 'one  \n\n\n\ntwo', 'one\n\ntwo'],
])('%s is tidied for those who read plain text', (_, markdown, text) => {
  expect(tidy(markdown)).toBe(text);
});

test('what Handlebars does to signs is taken back', () => {
  expect(withoutEntities('don&#x27;t &lt;a&gt; &quot;b&quot; &amp;amp; &#x60;c&#x60; &#x3D;')).toBe(
    'don\'t <a> "b" &amp; `c` =',
  );
});

test('a link that stands alone looks like a button, another does not', () => {
  expect(bodyHtml('[Sign in](https://cairn.example)')).toContain('class="button"');
  expect(bodyHtml('Or [read more](https://cairn.example).')).toContain('class="link"');
  expect(bodyHtml('[https://cairn.example/v/1](https://cairn.example/v/1)')).toContain('class="link"');
  expect(bodyHtml('[a](https://cairn.example) [b](https://cairn.example)')).not.toContain('class="button"');
});
