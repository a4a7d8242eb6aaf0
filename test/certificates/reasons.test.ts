import { checkedLine } from '../../src/certificates/checking/checked-line';
import { documentCheck } from '../../src/certificates/checking/document';
import { unreadable } from '../../src/certificates/checking/findings';
import { lineWords } from '../../src/certificates/checking/lists/line-words';
import { verifyPage } from '../../src/certificates/checking/verify.view';
import { type CredentialCheckName, reasons } from '../../src/certificates/credentials/reasons';
import { checkWords } from '../../src/certificates/verifying/sentences';
import { type Check, type Lookup, type Signed, verdict } from '../../src/certificates/verifying/verdict';
import { makeCode } from '../../src/certificates/verifying/code';
import { loadTexts } from '../../src/shared/text';
import { document as standing } from './register-document';
import english from '../../templates/locales/en.json';

beforeAll(() => loadTexts({ en: english }));

const document = { ...standing, pdf: 'now', earlierPdfs: ['before'] };
const facts = { holder: 'A', programme: 'B', issuer: 'C', validFrom: 'D' };
const says = (check: Check) => checkWords(check, facts).text;

test('every reason that a check of a credential may give has its sentence', () => {
  for (const [name, all] of Object.entries(reasons))
    for (const because of all)
      expect(
        says({ name: name as CredentialCheckName, outcome: 'unknown', because: `credential.${because}` }),
      ).toMatch(/^[A-Z]/);
  for (const because of unreadable) expect(() => verifyPage('', { field: 'file', because })).not.toThrow();
});

const code = makeCode();
const successor = { code, validFrom: '2027-01-01' };
const lookups: Lookup[] = [
  { kind: 'unknown' },
  { kind: 'unreachable' },
  ...(['mistyped', 'wrong-length', 'not-a-code'] as const).map((because): Lookup => ({
    kind: 'unread',
    because,
  })),
  ...(['active', 'suspended', 'revoked'] as const).flatMap((standing) =>
    [{}, { successor }, { validUntil: null }, { erasedOn: '2026-06-01' }].map((more): Lookup => ({
      kind: 'found',
      entry: {
        ...{
          code,
          standing,
          organisationId: '',
          certificateId: '',
          version: 1,
          signature: null,
          keyId: null,
        },
        document: { ...document, ...more },
      },
    })),
  ),
];
const days = ['2026-01-01', '2026-06-01', '2028-05-10', '2029-01-01'];
const signed: Record<Signed, true> = {
  ...{ good: true, altered: true, revokedKey: true, unknownKey: true, unreachable: true, before: true },
};

test('whatever the register or a file leads to, each check and each line of a list says why', () => {
  const said = new Set<string>();
  for (const lookup of lookups) {
    for (const day of days)
      for (const how of Object.keys(signed) as Signed[])
        for (const check of verdict(lookup, day, how).checks) said.add(says(check));
    for (const digest of ['now', 'before', 'other']) said.add(says(documentCheck(lookup, digest)));
    if (lookup.kind === 'unread') continue;
    for (const day of days)
      for (const how of Object.keys(signed) as Signed[])
        for (const name of [null, 'Rowan Ellis', 'Somebody Else'])
          said.add(lineWords(checkedLine({ line: 1, code, name }, lookup, () => verdict(lookup, day, how))));
  }
  for (const given of [code, '', 'x', 'ABCDEFGHJKMNP', 'ABCDEFGHJ'])
    said.add(
      lineWords(checkedLine({ line: 1, code: given, name: null }, null, () => verdict(lookups[0]!, ''))),
    );
  expect(said.size).toBeGreaterThan(30);
  for (const sentence of said) expect(sentence).toMatch(/^[A-Z]/);
});

test('a line under another name also says what else is wrong with the certificate', () => {
  const said = lookups.flatMap((lookup) =>
    lookup.kind === 'unread'
      ? []
      : lineWords(
          checkedLine({ line: 1, code, name: 'Somebody Else' }, lookup, () => verdict(lookup, days[1]!)),
        ),
  );
  expect(said).toContainEqual(expect.stringMatching(/^The name does not match.*on it\.$/));
  expect(said).toContainEqual(
    expect.stringMatching(/^The name does not match.* The issuer has revoked it\.$/),
  );
});
