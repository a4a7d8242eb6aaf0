import { KeptAnswers, type ReadyAnswer } from '../../src/certificates/verifying/kept-answers';

const answer = (body: string): ReadyAnswer => ({ headers: {}, body: Buffer.from(body) });
const keep = (kept: KeptAnswers, code: string, minute = 1, kind = 'h') =>
  kept.tell(kept.ask(code), kind, minute, answer(code));

test('an answer is given again for the rest of its minute, to whoever asks for the same kind', () => {
  const kept = new KeptAnswers(10);
  keep(kept, 'A');
  expect(kept.find('A', 'h', 1)?.body.toString()).toBe('A');
  expect(kept.find('A', 'j', 1)).toBeNull();
  expect(kept.find('A', 'h', 2)).toBeNull();
});

test('what changed while the register was asked is not kept', () => {
  const kept = new KeptAnswers(10);
  const question = kept.ask('A');
  kept.forget('A');
  kept.tell(question, 'h', 1, answer('old'));
  expect(kept.find('A', 'h', 1)).toBeNull();
});

test('nor is what was asked before nobody knew what changed', () => {
  const kept = new KeptAnswers(10);
  keep(kept, 'A');
  const question = kept.ask('B');
  kept.empty();
  kept.tell(question, 'h', 1, answer('old'));
  expect([kept.find('A', 'h', 1), kept.find('B', 'h', 1)]).toEqual([null, null]);
});

test('a change to one leaves the others', () => {
  const kept = new KeptAnswers(10);
  keep(kept, 'A');
  keep(kept, 'B');
  kept.forget('A');
  expect([kept.find('A', 'h', 1), kept.find('B', 'h', 1)?.body.toString()]).toEqual([null, 'B']);
});

test('where there is no more room, the one that nobody asked about longest goes', () => {
  const kept = new KeptAnswers(2);
  keep(kept, 'A');
  keep(kept, 'B');
  kept.find('A', 'h', 1);
  keep(kept, 'C');
  expect(['A', 'B', 'C'].map((code) => kept.find(code, 'h', 1)?.body.toString() ?? null)).toEqual([
    'A',
    null,
    'C',
  ]);
});

test('ever new ways of asking take no more room', () => {
  const kept = new KeptAnswers(2);
  for (let way = 0; way < 20; way++) keep(kept, 'A', 1, `kind ${way}`);
  expect(
    Array.from({ length: 20 }, (_, way) => kept.find('A', `kind ${way}`, 1)).filter(Boolean),
  ).toHaveLength(4);
});
