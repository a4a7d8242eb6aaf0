import { lastDayOf } from '../../../src/certificates/exiting/last-day';
import { staticPage } from '../../../src/certificates/exiting/static-page';
import type { RegisterDocument } from '../../../src/certificates/verifying/register-entry';

const has = (path: string) =>
  ['/', '/verify', '/v/A', '/v/A/badge.svg', '/assets/1/css/base.css'].includes(path);
const made = (html: string, depth = 2) => staticPage(html, { depth, has, origin: 'https://cairn.example' });

test.each([
  ['<a href="/">Home</a>', '<a href="../../">Home</a>'],
  ['<a href="/verify">Check</a>', '<a href="../../verify/">Check</a>'],
  ['<a href="/verify?code=1#x">Check</a>', '<a href="../../verify/?code=1#x">Check</a>'],
  ['<a href="/v/A">It</a>', '<a href="../../v/A/">It</a>'],
  ['<a href="/v/A/badge.svg">Badge</a>', '<a href="../../v/A/badge.svg">Badge</a>'],
  ['<link href="/assets/1/css/base.css">', '<link href="../../assets/1/css/base.css">'],
  ['<a href="/v/A/certificate.pdf"><b>PDF</b></a>', '<b>PDF</b>'],
  ['<ul><li><a href="/v/A/x.pdf">PDF</a> for you</li><li>B</li></ul>', '<ul><li>B</li></ul>'],
  ['<ul><li>See <a href="/x">this</a></li></ul>', '<ul><li>See this</li></ul>'],
  ['<form action="/sign-in"><p>Email</p></form>', ''],
  ['<script src="/assets/1/js/app.js"></script>', ''],
  ['<a href="https://example.org/">Out</a>', '<a href="https://example.org/">Out</a>'],
  ['<a href="//example.org/">Out</a>', '<a href="//example.org/">Out</a>'],
  ['<a href="https://cairn.example/v/A">It</a>', '<a href="../../v/A/">It</a>'],
  ['<a href="https://cairn.example.org/v/A">It</a>', '<a href="https://cairn.example.org/v/A">It</a>'],
  ['<a href="#main">Main</a>', '<a href="#main">Main</a>'],
  ['<p>href=&quot;/v/B&quot;</p>', '<p>href=&quot;/v/B&quot;</p>'],
])('%s', (html, expected) => {
  expect(made(html)).toBe(expected);
});

test('at the root of the site, addresses begin where they are', () => {
  expect(made('<a href="/">Home</a><a href="/verify">Check</a>', 0)).toBe(
    '<a href="./">Home</a><a href="./verify/">Check</a>',
  );
});

test.each([
  ['its end', { validUntil: '2028-04-30', graceDays: 0, successor: null }, '2028-04-30'],
  ['the end of its grace', { validUntil: '2028-04-30', graceDays: 30, successor: null }, '2028-05-30'],
  ['no day', { validUntil: null, graceDays: 0, successor: null }, null],
  [
    'the day before the next term',
    { validUntil: '2028-04-30', graceDays: 30, successor: { code: 'A', validFrom: '2028-03-01' } },
    '2028-02-29',
  ],
  [
    'its end, when the next term begins later',
    { validUntil: '2028-04-30', graceDays: 0, successor: { code: 'A', validFrom: '2028-06-01' } },
    '2028-04-30',
  ],
])('a certificate counts until %s', (_, document, last) => {
  expect(lastDayOf({ document: document as RegisterDocument })).toBe(last);
});
