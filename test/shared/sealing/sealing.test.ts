import fc from 'fast-check';
import { deriveKey, seal, unseal } from '../../../src/shared/sealing/sealing';

const key = deriveKey('a secret for tests, thirty-two long');
const place = { organisationId: 'o', table: 'practice_entries', id: 'e', column: 'reflection' };

test('what is sealed can be opened again in its place, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unseal([key], seal(key, text, place), place)).toBe(text);
    }),
  );
});

test('the same text is sealed differently each time', () => {
  expect(seal(key, 'We spoke about sleep.', place)).not.toBe(seal(key, 'We spoke about sleep.', place));
});

test('nothing of the text can be read in what is stored', () => {
  const sealed = seal(key, 'We spoke about sleep.', place);
  expect(sealed).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
  expect(Buffer.from(sealed.split('.')[1]!, 'base64url').toString('latin1')).not.toContain('sleep');
});

test.each([
  ['another organisation', { organisationId: 'x' }],
  ['another row', { id: 'x' }],
  ['another table', { table: 'x' }],
  ['another column', { column: 'x' }],
])('a text moved to %s does not open', (_, moved) => {
  expect(() => unseal([key], seal(key, 'text', place), { ...place, ...moved })).toThrow();
});

test('an altered text does not open', () => {
  const [id, body] = seal(key, 'text', place).split('.');
  const bytes = Buffer.from(body!, 'base64url');
  bytes[bytes.length - 1]! ^= 1;
  expect(() => unseal([key], `${id}.${bytes.toString('base64url')}`, place)).toThrow();
});

test('another secret is another key, which is told by its name', () => {
  const other = deriveKey('another secret for tests, also long');
  expect(other.id).not.toBe(key.id);
  expect(() => unseal([other], seal(key, 'text', place), place)).toThrow(`No key "${key.id}"`);
  expect(unseal([other, key], seal(key, 'text', place), place)).toBe('text');
});

test('something that was never sealed does not open', () => {
  expect(() => unseal([key], '', place)).toThrow('No key ""');
  expect(() => unseal([key], 'plain words', place)).toThrow('No key ""');
  expect(() => unseal([key], `${key.id}.`, place)).toThrow();
});
