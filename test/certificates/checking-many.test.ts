import { parse } from 'node-html-parser';
import { ListsWorker } from '../../src/certificates/checking/lists/lists.worker';
import { VerificationLists } from '../../src/certificates/checking/lists/lists.service';
import { makeCode } from '../../src/certificates/verifying/code';
import { VerificationReader } from '../../src/certificates/verifying/verification-reader.provider';
import { useApp } from '../support/use-app';
import { issuing, words } from './certificates';

const app = useApp();
const { issue } = issuing(app);

beforeEach(() => app.clock.set('2026-05-03T10:00:00Z'));

const csv = (text: string) => new File([text], 'people.csv', { type: 'text/csv' });
const handIn = async (text: string) => {
  const { statusCode, headers, body } = await app.anyone().upload('/verify', {}, { file: csv(text) });
  return { statusCode, path: String(headers.location), body };
};
const resultsIn = (text: string) =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 4));

test('a list is checked for somebody without an account, line by line', async () => {
  const { rowan, priya, noor } = await app.cast();
  const [one, two, three] = await Promise.all([
    issue(rowan),
    issue(priya),
    issue(noor, { validUntil: '2026-05-02' }),
  ]);
  const rows = [
    `ROWAN ellis,${one.code.toLowerCase()}`,
    `Somebody Else,${two.code}`,
    `Noor Haddad,${three.code}`,
    `Nobody,${makeCode()}`,
    'Without,',
    'Mistyped,7K3M-9QXD-2F4H-9',
    '=1+1,hello',
  ];
  const { statusCode, path } = await handIn(`name,code\n${rows.join('\n')}\n`);
  expect([statusCode, path]).toEqual([303, expect.stringMatching(/^\/verify\/lists\/[\w-]{43}$/)]);
  const before = await app.anyone().get(path);
  expect(words(before.body)).toContain('0 of 7');
  expect(parse(before.body).querySelector('[hx-get]')?.getAttribute('hx-get')).toBe(path);

  await app.settle();
  const { body, headers } = await app.anyone().get(path);
  expect(words(body)).toContain('7 lines were checked, on 3 May 2026 at 10:00 UTC');
  expect(parse(body).querySelector('[hx-get]')).toBeNull();
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const file = await app.anyone().get(`${path}/results.csv`);
  expect(resultsIn(file.body)).toEqual([
    ['2', one.code.toLowerCase(), 'ROWAN ellis', 'Valid'],
    ['3', two.code, 'Somebody Else', 'Other name'],
    ['4', three.code, 'Noor Haddad', 'Not valid'],
    ['5', expect.anything(), 'Nobody', 'Not valid'],
    ['6', '', 'Without', 'Cannot tell'],
    ['7', '7K3M-9QXD-2F4H-9', 'Mistyped', 'Cannot tell'],
    ['8', 'hello', "'=1+1", 'Cannot tell'],
  ]);
  expect(words((await app.anyone().get(`${path}?result=name-differs`)).body)).toContain('Somebody Else');
});

test('five thousand lines are checked with a question for every few hundred', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const { path } = await handIn(`code,name\n${`${code},Rowan Ellis\n`.repeat(4_999)}${code},Somebody\n`);
  const reader = app.get(VerificationReader);
  const asked = jest.spyOn(reader, 'lookAll');
  await app.settle();
  expect(asked.mock.calls.length).toBe(10);
  asked.mockRestore();
  const { body } = await app.anyone().get(path);
  expect(words(body)).toContain('5,000 lines were checked');
  const next = parse(body).querySelector('.pager a')?.getAttribute('href') ?? '';
  expect(words((await app.anyone().get(next)).body)).toContain('Rowan Ellis');
  expect(words((await app.anyone().get(`${path}?result=name-differs`)).body)).toContain('Somebody');
});

test('checking that broke off goes on where it stopped, and twice at once does no harm', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const { path } = await handIn(`${code}\n`.repeat(1_200));
  const lookAll = jest.spyOn(app.get(VerificationReader), 'lookAll');
  lookAll.mockRejectedValueOnce(new Error('the process ended'));
  await app.settle({ failures: 'kept' });
  lookAll.mockRestore();
  expect(words((await app.anyone().get(path)).body)).toContain('0 of 1,200');
  const lists = app.get(VerificationLists);
  const { id } = await app.in(rowan, () => lists.find(path.split('/').at(-1) ?? ''));
  await Promise.all([lists.finish(id), lists.finish(id)]);
  expect(words((await app.anyone().get(path)).body)).toContain('1,200 lines were checked');
});

test('a list is gone after seven days, and so is one that never was', async () => {
  const { path } = await handIn(`${makeCode()}\n${makeCode()}`);
  app.clock.advance({ days: 7 });
  await app.runNow(ListsWorker, 'forget', null);
  expect((await app.anyone().get(path)).statusCode).toBe(200);
  app.clock.advance({ minutes: 1 });
  await app.runNow(ListsWorker, 'forget', null);
  const gone = await app.anyone().get(path);
  expect([gone.statusCode, words(gone.body)]).toEqual([404, expect.stringContaining('Lists are erased')]);
});

test.each([
  ['code,name', 'There is no certificate on this list.'],
  ['code,name\n"hello there,x', 'The quotation marks on line 2 do not close.'],
  ['Rowan,Ellis\nNoor,Haddad', 'No column of this list holds codes'],
  [`code\n${'7K3M-9QXD-2F4H-6\n'.repeat(5_001)}`, 'A list may have up to 5000 lines.'],
])('a list that cannot be read changes nothing and says why', async (text, sentence) => {
  const { statusCode, body } = await handIn(text);
  expect([statusCode, words(body)]).toEqual([422, expect.stringContaining(sentence)]);
});

test('lines that are pasted are a list too', async () => {
  const { rowan } = await app.cast();
  const { code } = await issue(rowan);
  const pasted = await app.anyone().post('/verify', { code: `${code} Rowan Ellis\r\n${code} Rowan` });
  await app.settle();
  const file = await app.anyone().get(`${String(pasted.headers.location)}/results.csv`);
  expect(resultsIn(file.body).map(([, , name, result]) => [name, result])).toEqual([
    ['Rowan Ellis', 'Valid'],
    ['Rowan', 'Other name'],
  ]);
});

test('nobody has very many lists checked at once', async () => {
  const visitor = app.anyone();
  const asked = Array.from({ length: 12 }, () =>
    visitor.post('/verify', { code: `${makeCode()}\n${makeCode()}` }),
  );
  const codes = (await Promise.all(asked)).map(({ statusCode }) => statusCode);
  expect(codes).toContain(429);
});
