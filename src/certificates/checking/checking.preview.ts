import type { Page } from '../../shared/http/page';
import { seen } from '../verifying/seen';
import type { Status } from '../verifying/status';
import { answerOf, type Check, verdict, type Verdict } from '../verifying/verdict';
import { revoked, sample } from '../verifying/verification.preview';
import { inOrder } from './combined';
import type { Findings } from './findings';
import { findingsPage } from './findings.view';
import { listPage } from './lists/lists.view';
import type { VerificationListLine } from './lists/verification-list-line.entity';
import { receiptOf } from './receipts/receipt';
import { receiptPage } from './receipts/receipt.view';
import { verifyPage } from './verify.view';

const at = new Date('2026-11-21T10:12:00Z');
const good: Check[] = [
  { name: 'signature', outcome: 'passed', because: 'credential.good' },
  { name: 'issuer', outcome: 'passed', because: 'credential.matches' },
  { name: 'schema', outcome: 'passed', because: 'credential.dataModel' },
];

const ours = (...given: Parameters<typeof oursFound>): Page => findingsPage(oursFound(...given), 'a receipt');

function oursFound(document: Check, more: Check[] = [], standing: 'active' | 'revoked' = 'active'): Findings {
  const history = [...sample.document.history, ...(standing === 'revoked' ? [revoked] : [])];
  const entry = { ...sample, standing, document: { ...sample.document, history } };
  const found = verdict({ kind: 'found', entry }, '2026-11-21') as Verdict & { status: Status };
  const checks = inOrder([...found.checks, ...good, document, ...more]);
  return {
    kind: 'pdf',
    answer: answerOf(checks),
    status: found.status,
    checks,
    seen: seen(entry, found, { at, words: '21 November 2026 at 10:12' }),
    foreign: null,
    code: entry.code,
    behind: null,
    digest: '',
    checkedAt: at,
  };
}

const receipt = (document: Check['because'], outcome: Check['outcome'], path: string | null): Page => {
  const found = oursFound({ name: 'document', outcome, because: document });
  const signed = {
    iss: 'did:web:cairn.example:verify',
    jti: 'f67cddfe-2c6b-4e13-85f2-c6821d83cb3b',
    url: 'https://cairn.example/v/7K3M-9QXD-2F4H-6',
    behind: null,
  };
  return receiptPage(receiptOf({ ...found, digest: null }, signed), { path });
};

const foreign = (more: Check[], issuer = 'peers.example.org'): Page => {
  const checks = inOrder([
    { name: 'found', outcome: 'not-made', because: 'foreign' },
    ...good,
    { name: 'dates', outcome: 'passed', because: 'credential.active' },
    { name: 'status', outcome: 'passed', because: 'credential.listed' },
    { name: 'document', outcome: 'not-made', because: 'noFile' },
    ...more,
  ]);
  const found: Findings = {
    kind: 'json',
    answer: answerOf(checks),
    status: null,
    checks,
    seen: null,
    foreign: {
      issuer,
      calledIssuer: 'Peers of the North',
      holder: null,
      programme: 'Peer Listener',
      validFrom: '1 May 2026',
      validUntil: '30 April 2028',
    },
    code: null,
    behind: null,
    digest: '',
    checkedAt: at,
  };
  return findingsPage(found);
};

const line = (
  number: number,
  result: VerificationListLine['result'],
  because: string,
  name: string | null = 'Rowan Ellis',
): VerificationListLine => ({
  listId: '',
  line: number,
  code: because === 'noCode' ? '' : '7K3M-9QXD-2F4H-6',
  name,
  result,
  found: {
    because,
    status: result === 'valid' ? 'active' : null,
    found:
      result === 'cannot-tell'
        ? null
        : {
            code: '7K3M-9QXD-2F4H-6',
            programme: 'Peer Supporter',
            issuer: 'Harbour',
            validUntil: '2026-04-30',
          },
  },
});

const lines = [
  line(2, 'valid', 'active'),
  line(3, 'name-differs', 'nameDiffers', 'Noor Haddad'),
  line(4, 'not-valid', 'lapsed'),
  line(5, 'not-valid', 'revoked', null),
  line(6, 'cannot-tell', 'noCode'),
];
const counts = { valid: 1, 'name-differs': 1, 'not-valid': 2, 'cannot-tell': 1, checked: 5 };
const none = { valid: 0, 'name-differs': 0, 'not-valid': 0, 'cannot-tell': 0, checked: 0 };
const list = { lines: 5, askedAt: at, finishedAt: at };
const token = 'token';

export const previews = (): Record<string, Page> => ({
  Form: verifyPage(),
  'Form, refused': verifyPage('hello', { field: 'code', because: 'notACode' }),
  'Form, file refused': verifyPage('', { field: 'file', because: 'list.quotes', line: 12 }),
  'Original file': ours({ name: 'document', outcome: 'passed', because: 'original' }),
  'Edited file': ours({ name: 'document', outcome: 'failed', because: 'edited' }),
  'Original file of a revoked certificate': ours(
    { name: 'document', outcome: 'passed', because: 'original' },
    [],
    'revoked',
  ),
  'Credential of another issuer': foreign([]),
  'Credential of another issuer, list out of date': foreign([
    { name: 'status', outcome: 'unknown', because: 'credential.listStale' },
  ]),
  'Credential of a key alone, changed': foreign(
    [{ name: 'signature', outcome: 'failed', because: 'credential.altered' }],
    'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  ),
  Receipt: receipt('original', 'passed', '/verify/receipts/f67cddfe'),
  'Receipt, handed in': receipt('edited', 'failed', null),
  List: listPage({ list, token, counts, wanted: null, after: 0, lines }),
  'List, under way': listPage({
    list: { ...list, lines: 5_000, finishedAt: null },
    token,
    counts: { ...counts, checked: 1_500 },
    wanted: null,
    after: 0,
    lines,
  }),
  'List, just begun': listPage({
    list: { ...list, finishedAt: null },
    token,
    counts: none,
    wanted: null,
    after: 0,
    lines: [],
  }),
  'List, nothing with this result': listPage({ list, token, counts, wanted: 'valid', after: 0, lines: [] }),
});
