import type { Page } from '../../shared/http/page';
import { compose, factsOf } from '../issuing/composing';
import { worded } from '../issuing/wording.provider';
import { CertificateSnapshot, type Design } from '../snapshot';
import type { RegisterEntry } from '../verifying/register-entry';
import { seen } from '../verifying/seen';
import type { Status } from '../verifying/status';
import { verdict, type Verdict } from '../verifying/verdict';
import { revoked, sample } from '../verifying/verification.preview';
import { screenPage } from './screen.view';

const { document: said } = sample;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const drawn = 'a'.repeat(64);

type More = { holder?: string; secondCode?: string | null; entry?: RegisterEntry };

const shown = (design: Design, more: More = {}): Page => {
  const entry = more.entry ?? sample;
  const found = verdict({ kind: 'found', entry }, '2026-11-21') as Verdict & { status: Status };
  const particulars = {
    asked: {
      ...said,
      ...{ traineeId: '', programmeId: '00000000-0000-4000-8000-000000000000', programmeVersion: 1 },
      programmeTitle: said.programme,
      signatories: [
        { name: 'Ade Balogun', role: 'Programme manager', signature: drawn },
        { name: 'Sam Okafor', role: 'Supervisor' },
      ],
    },
    holder: more.holder ?? said.holder,
    organisation: said.issuer,
    design: { design, accent: '#1f5fa8', logo: design === 'quiet' ? drawn : null, signatories: [] },
    ...{ code: sample.code, number: said.number, publicUrl: 'https://cairn.example' },
  };
  const composed = compose(particulars, worded({}, factsOf(particulars)));
  return screenPage(
    {
      snapshot: CertificateSnapshot.parse({ ...composed, secondCode: more.secondCode ?? null }),
      pictures: new Map([[drawn, { png: pixel, width: 160, height: 48 }]]),
    },
    seen(entry, found, { at: new Date('2026-11-21T10:12:00Z'), words: '21 November 2026 at 10:12' }),
  );
};

const gone: RegisterEntry = {
  ...sample,
  standing: 'revoked',
  document: { ...said, history: [...said.history, revoked] },
};

export const previews = (): Record<string, Page> => ({
  'Classic, with both codes': shown('classic', { secondCode: 'CAIRN1'.repeat(90) }),
  Modern: shown('modern'),
  'Modern, revoked': shown('modern', { entry: gone }),
  'Quiet, with a logo': shown('quiet', { holder: 'محمد عبد الرحمن الأنصاري' }),
});
