import { KeptAnswers } from '../../src/certificates/verifying/kept-answers';
import { ReadyAnswer } from '../../src/shared/http/ready-answer.provider';

const answer = (body: string): ReadyAnswer => new ReadyAnswer({}, {}, Buffer.from(body));
const here = { accept: 'h', locale: 'en', minute: 1 };
const keep = (kept: KeptAnswers, code: string, changesBefore = kept.changes) =>
  kept.keep(code, here, answer(code), changesBefore);
const found = (kept: KeptAnswers, code: string, place = here) =>
  kept.find(code, place)?.to({}).body.toString() ?? null;

test('an answer is given again for the rest of its minute, to whoever asks for the same kind', () => {
  const kept = new KeptAnswers(10);
  keep(kept, 'A');
  expect(found(kept, 'A')).toBe('A');
  expect(found(kept, 'A', { ...here, accept: 'j' })).toBeNull();
  expect(found(kept, 'A', { ...here, minute: 2 })).toBeNull();
});

test('what changed while the register was asked is not kept', () => {
  const kept = new KeptAnswers(10);
  const before = kept.changes;
  kept.forget('A');
  keep(kept, 'A', before);
  expect(found(kept, 'A')).toBeNull();
});

test('nor is what was asked before nobody knew what changed', () => {
  const kept = new KeptAnswers(10);
  keep(kept, 'A');
  const before = kept.changes;
  kept.empty();
  keep(kept, 'B', before);
  expect([found(kept, 'A'), found(kept, 'B')]).toEqual([null, null]);
});

test('a change to one leaves the others', () => {
  const kept = new KeptAnswers(10);
  keep(kept, 'A');
  keep(kept, 'B');
  kept.forget('A');
  expect([found(kept, 'A'), found(kept, 'B')]).toEqual([null, 'B']);
});

test('where there is no more room, the oldest that nobody asked about goes', () => {
  const kept = new KeptAnswers(2);
  keep(kept, 'A');
  keep(kept, 'B');
  found(kept, 'A');
  keep(kept, 'C');
  expect(['A', 'B', 'C'].map((code) => found(kept, code))).toEqual(['A', null, 'C']);
});

test('ever new ways of asking take no more room', () => {
  const kept = new KeptAnswers(2);
  const places = Array.from({ length: 20 }, (_, way) => ({ ...here, accept: `kind ${way}` }));
  for (const place of places) kept.keep('A', place, answer('A'), kept.changes);
  expect(places.filter((place) => found(kept, 'A', place))).toHaveLength(4);
});
