import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, Unreadable } from '../../../src/quizzes/exchange/found';
import { pack } from '../../../src/quizzes/exchange/package.provider';
import { readFile } from '../../../src/quizzes/exchange/reader.provider';
import { loadLocales } from '../../../src/shared/texts.provider';

beforeAll(() => loadLocales());

const bytes = (name: string) => readFileSync(join(__dirname, 'files', name));
const said = (text: string, encoding: BufferEncoding = 'utf8') => readFile(Buffer.from(text, encoding));

const item = (found: Found | undefined) => {
  if (found?.outcome !== 'imported') throw new Error(JSON.stringify(found));
  return found.item;
};

const summary = (questions: Found[]) =>
  questions.map(
    (one) => `${one.line} ${one.title}: ${one.outcome === 'imported' ? one.item.type : one.outcome}`,
  );

describe('GIFT, as Moodle writes it', () => {
  test('every question is imported, skipped or refused, with its line', async () => {
    const { format, questions } = await readFile(bytes('moodle.gift.txt'));
    expect(format).toBe('gift');
    expect(summary(questions)).toEqual([
      '6 Open question: single-choice',
      '14 Signs of listening: multiple-choice',
      '22 Silence: true-false',
      '26 Pairs: matching',
      '34 Seconds: numeric',
      '41 OARS: short-answer',
      '45 Write: free-text',
      '49 Read this: skipped',
      '52 ::Broken::What is wrong here?{ =one ~two: refused',
    ]);
  });

  test('the meaning of each comes over', async () => {
    const { questions } = await readFile(bytes('moodle.gift.txt'));
    expect(item(questions[0])).toMatchObject({
      key: 'open-question',
      objective: 'default-for-listening',
      prompt: 'Which of these is an open question?',
      options: [
        { text: 'Did you sleep?', correct: false, feedback: 'It can be answered with yes or no.' },
        { text: 'What was the night like for you?', correct: true, feedback: 'It leaves room.' },
        { text: 'Was it a bad night: yes or no?', correct: false },
      ],
    });
    expect(item(questions[2])).toMatchObject({
      answer: false,
      feedback: { true: 'Not for everybody.', false: 'It can be a gift.' },
    });
    expect(item(questions[3])).toMatchObject({
      pairs: [{ left: 'How are you?', right: 'open question' }, { right: 'closed question' }],
      decoys: ['advice'],
    });
    expect(item(questions[4])).toMatchObject({
      answer: 3,
      tolerance: 1,
      feedback: { right: 'About three.', wrong: '' },
    });
    expect(item(questions[5])).toMatchObject({
      accepted: [
        { text: 'affirmations', points: 1 },
        { text: 'affirming', points: 0.5 },
      ],
    });
    expect(item(questions[6])).toMatchObject({ prompt: 'Write a reflection of your own.' });
  });

  test('a fault says where it is', async () => {
    const { questions } = await readFile(bytes('moodle.gift.txt'));
    expect(questions.at(-1)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('Line 52') as string,
    });
  });
});

describe('Moodle XML', () => {
  test('every question is imported, skipped or refused, with its line', async () => {
    const { format, questions } = await readFile(bytes('moodle.xml'));
    expect(format).toBe('moodle');
    expect(summary(questions)).toEqual([
      '13 Gift: single-choice',
      '29 Friends: true-false',
      '36 Word: short-answer',
      '44 Days: numeric',
      '50 Who: matching',
      '58 Essay: free-text',
      '64 Gaps: cloze',
      '69 Steps: ordering',
      '77 Intro: skipped',
      '78 Sum: refused',
    ]);
  });

  test('a picture comes along, with what it says to those who do not see it', async () => {
    const { questions } = await readFile(bytes('moodle.xml'));
    const [gift] = questions;
    expect(item(gift)).toMatchObject({
      key: 'gift-1',
      objective: 'boundaries',
      prompt: 'Someone gives you this & waits.',
      pictures: [{ file: expect.stringMatching(/^[0-9a-f]{40}\.png$/) as string, alt: 'A small parcel' }],
    });
    expect(gift?.outcome === 'imported' && gift.pictures[0]?.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  test('gaps and orders come over', async () => {
    const { questions } = await readFile(bytes('moodle.xml'));
    expect(item(questions[6])).toMatchObject({
      text: 'Say the {{gap-1}} and its {{gap-2}}.',
      gaps: [
        { accepted: ['promise', 'vow'], feedback: 'At the start.' },
        { options: ['limits', 'price'], answer: 'limits', feedback: 'They matter.' },
      ],
    });
    expect(item(questions[7])).toMatchObject({
      steps: [{ text: 'Listen' }, { text: 'Ask' }, { text: 'Act' }],
    });
  });
});

test('Aiken in windows-1252, with the line of what is wrong', async () => {
  const { format, questions } = await readFile(bytes('old-program.txt'));
  expect(format).toBe('aiken');
  expect(item(questions[0])).toMatchObject({
    prompt: 'What helps most in a café conversation?',
    options: [
      { text: 'Listening – really listening', correct: true },
      { text: 'Advice', correct: false },
    ],
  });
  expect(questions.slice(1)).toMatchObject([
    { line: 6, outcome: 'refused', reason: 'The answer C is none of the options.' },
    { line: 11, outcome: 'refused', reason: 'There is no line “ANSWER: …” after the options.' },
  ]);
});

test('Aiken as people type it: no space after a bracket, options without a question, one option', async () => {
  const source = [
    ...['Who decides what is talked about?', 'A)The person', 'B)The supporter', 'ANSWER: A', ''],
    ...['A) Nobody asked', '', 'ANSWER: Nobody', ''],
    ...['U.S. or not, what helps?', 'A. Time', 'B. Advice', 'answer: a', ''],
    ...['Is one option enough?', 'A) It is', 'ANSWER: A'],
  ].join('\n');
  const { questions } = await readFile(Buffer.from(source));
  expect(item(questions[0])).toMatchObject({ options: [{ text: 'The person', correct: true }, {}] });
  expect(questions[1]).toMatchObject({ line: 6, reason: 'The question says nothing. Give it a text.' });
  expect(questions[2]).toMatchObject({ line: 8, reason: 'The question says nothing. Give it a text.' });
  expect(item(questions[3])).toMatchObject({ prompt: 'U.S. or not, what helps?' });
  expect(questions.slice(4)).toMatchObject([{ line: 15, reason: 'There are fewer than two options.' }]);
});

test('a gap of Moodle whose options are all partly right at most is refused, with its line', async () => {
  const gap = (text: string) =>
    `<question type="cloze"><name><text>Gap</text></name>\n<questiontext><text>${text}</text></questiontext></question>`;
  const source = `<quiz>\n${gap('It {1:MULTICHOICE:does~%50%may} help.')}\n${gap('It {1:MC:=does~%50%may} help.')}</quiz>`;
  const { questions } = await readFile(Buffer.from(source));
  expect(questions).toMatchObject([
    { line: 2, outcome: 'refused', reason: 'No answer is marked as right.' },
    { outcome: 'imported' },
  ]);
});

test('answers of a gap in Moodle are worth what they are worth there, and what is lost is said', async () => {
  const gaps =
    '{2:SHORTANSWER:=promise#First.~Promise~%50%pledge#Nearly.~*#No.} and {1:MCS:=early~%25%late~never} {1:SAC:=on}';
  const { questions } = await said(
    `<quiz><question type="cloze"><questiontext><text>${gaps}</text></questiontext></question></quiz>`,
  );
  expect(item(questions[0])).toMatchObject({
    gaps: [
      { accepted: ['promise'], partly: [{ text: 'pledge', points: 0.5, feedback: 'Nearly.' }] },
      { options: ['early', 'late', 'never'], partly: [{ text: 'late', points: 0.25 }] },
      { accepted: ['on'] },
    ],
  });
  expect(questions[0]).toMatchObject({
    notes: [/explanation/, /Capital/, /shares/].map((one) => expect.stringMatching(one) as string),
  });
});

test('a gap that takes any text is refused', async () => {
  const { questions } = await said(
    '<quiz><question type="cloze"><questiontext><text>Say {1:SA:=*no*}.</text></questiontext></question></quiz>',
  );
  expect(questions).toMatchObject([{ outcome: 'refused', reason: expect.stringContaining('*') as string }]);
});

test('accepted texts that say the same are one', async () => {
  const { questions } = await said('Say it {=Yes =yes. =no}');
  expect(item(questions[0])).toMatchObject({ accepted: [{ text: 'Yes' }, { text: 'no' }] });
});

describe('QTI', () => {
  test.each([
    [
      'choice-2.1.xml',
      {
        type: 'single-choice',
        prompt: 'A person falls silent.\n\nWhat do you do first?',
        options: [{ text: 'Change the subject', feedback: 'They may need the time.' }, { correct: true }, {}],
      },
    ],
    [
      'order-2.2.xml',
      {
        type: 'ordering',
        steps: [
          { text: 'The supervisor on call' },
          { text: 'The crisis service' },
          { text: 'Emergency services' },
        ],
      },
    ],
    [
      'entry-3.0.xml',
      {
        type: 'short-answer',
        accepted: [
          { text: 'affirmations', points: 1 },
          { text: 'affirming', points: 0.5 },
        ],
      },
    ],
  ])('%s', async (name, expected) => {
    const { format, questions } = await readFile(bytes(name));
    expect(format).toBe('qti');
    expect(item(questions[0])).toMatchObject(expected);
  });

  test('a package brings all of its items, whatever else is in it', async () => {
    const text = (name: string) => bytes(name).toString();
    const zip = await pack([
      { path: 'imsmanifest.xml', text: '<manifest/>' },
      { path: 'items/a.xml', text: text('choice-2.1.xml') },
      { path: 'items/b.xml', text: text('order-2.2.xml') },
      { path: 'items/broken.xml', text: '<assessmentItem>' },
      { path: 'readme.txt', text: 'hello' },
    ]);
    const { questions } = await readFile(zip);
    expect(questions.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['items/a.xml', 'imported'],
      ['items/b.xml', 'imported'],
      ['items/broken.xml', 'refused'],
    ]);
  });
});

describe('encodings', () => {
  const question = '::Café::Où est le café ? {=ici ~là}';
  test.each([
    ['UTF-8', Buffer.from(question)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${question}`)],
    ['windows-1252', Buffer.from(question, 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${question}`, 'utf16le')],
  ])('%s', async (_, file) => {
    const { questions } = await readFile(file);
    expect(item(questions[0])).toMatchObject({
      prompt: 'Où est le café ?',
      options: [{ text: 'ici' }, { text: 'là' }],
    });
  });
});

describe('hostile files', () => {
  const lol = `<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><quiz><question>&b;</question></quiz>`;
  const outside = `<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz>&x;</quiz>`;
  test.each([
    ['an entity bomb', lol, /entities of its own/],
    ['an entity from outside', outside, /XML is broken/],
    ['nesting', `<quiz>${'<a>'.repeat(5_000)}`, /nested too deeply/],
    ['XML that ends early', '<quiz><question>', /XML is broken/],
    ['another XML', '<html><body/></html>', /neither GIFT/],
    ['nothing', '', /no question in this file/],
    ['prose', 'Dear all, see you on Friday.', /neither GIFT/],
    ['bytes', '\0\u0001\0\u0002', /no text file/],
  ])('%s is refused in a sentence', async (_, text, reason) => {
    await expect(said(text)).rejects.toThrow(reason);
    await expect(said(text)).rejects.toBeInstanceOf(Unreadable);
  });

  test('a zip that unpacks to more than is read is left', async () => {
    const zip = await pack([{ path: 'items/a.xml', text: ' '.repeat(70_000_000) }]);
    expect(zip.length).toBeLessThan(200_000);
    await expect(readFile(zip)).rejects.toThrow(/holds more than is read/);
  });

  test('a zip that is none, or leads elsewhere', async () => {
    await expect(readFile(Buffer.from('PK nothing of the kind'))).rejects.toThrow(/cannot be opened/);
    const zip = await pack([{ path: 'items/a.xml', text: 'x' }]);
    const evil = Buffer.from(zip.toString('latin1').replaceAll('items/a.xml', '../../a.xml'), 'latin1');
    await expect(readFile(evil)).rejects.toThrow(/cannot be opened/);
  });

  test('markup in a question stays text', async () => {
    const { questions } = await said(
      '::x::[html]<p>Hello<script>alert(1)</script> <img src\\=x onerror\\=alert(1)></p>{=a ~b}',
    );
    expect(item(questions[0]).prompt).toBe('Hello');
  });
});
