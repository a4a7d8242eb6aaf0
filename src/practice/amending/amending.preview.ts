import { entryFormPage, typedOf } from '../entries/entry-form.view';
import type { OpenedEntry } from '../entries/entry-reading.service';
import { wordsOf } from '../entries/entry-words';
import { entryPage } from '../entries/entry.view';
import type { PracticeEntry } from '../entries/practice-entry.entity';
import { as, entry, noor, people, priya, question, reflection, sam, vocabulary } from '../samples';
import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { link, NOTHING } from '../signing/chain';
import type { SignOff } from '../signing/sign-off.entity';
import { statementOf } from '../signing/statement';
import { whatIsSigned } from '../signing/what-is-signed';
import { voidPage } from './void.view';

const reason = 'I wrote the day of the phone call. We met a day later, and for longer.';
const original = entry('amended');
const amended = entry('submitted', {
  id: '3f0f8a52-9c2b-4b3b-8f57-0f7c5d2e1a12',
  amendsId: original.id,
  day: '2026-05-04',
  minutes: 120,
});

function signOffOf(signed: PracticeEntry): SignOff {
  const content = {
    organisationId: signed.organisationId,
    traineeId: signed.traineeId,
    sequence: 12,
    entryId: signed.id,
    entryVersion: signed.version,
    signed: whatIsSigned(signed, reflection),
    statement: statementOf({ name: sam.name, organisationName: as(sam).organisationName }),
    signerId: sam.id,
    signedAt: new Date('2026-05-07T09:20:00Z'),
    previousHash: NOTHING,
  };
  return { id: signed.id, kind: 'entry', ...link(content) };
}

const opened = (of: PracticeEntry, amending: Partial<OpenedEntry['amending']> = {}): OpenedEntry => ({
  entry: of,
  reflection,
  kept: [],
  repudiation: null,
  questions: [],
  observations: [],
  signOff: of.signedAt ? signOffOf(of) : null,
  amending: { reason: null, before: [], after: null, voided: null, ...amending },
  people,
  vocabulary,
  signer: null,
});

const before = () => [{ entry: original, signOff: signOffOf(original) }];
const voided = { by: sam.id, at: new Date('2026-06-02T08:00:00Z'), reason: 'It was written down twice.' };
const voidable = (of: PracticeEntry) => ({ ...opened(of), signOff: signOffOf(of), voided: null });
const asked = [{ question, askedAt: new Date('2026-05-09T12:00:00Z'), supervisorId: sam.id }];
const choices = { today: '2026-05-07', vocabulary, supervisors: [sam, noor] };
const formKey = original.formKey;
const typed = typedOf(wordsOf(original, reflection));
const missing = () => ({
  status: 422 as const,
  errors: { reason: t('practice.errors.reason') },
  error: null,
});

export const previews = (): Record<string, Page> => ({
  'The form': entryFormPage(choices, { typed, formKey, amending: entry('signed') }),
  'Without a reason': entryFormPage(choices, {
    typed,
    formKey,
    amending: entry('signed'),
    refused: missing(),
  }),
  'Waiting, for its supervisor': entryPage(opened(amended, { reason, before: before() }), as(sam)),
  'What was amended': entryPage(opened(original, { after: { ...amended, status: 'signed' } }), as(priya)),
  'Amendment under way': entryPage(opened(entry('signed'), { after: amended }), as(priya)),
  'Asked to amend': entryPage({ ...opened(entry('signed')), questions: asked }, as(priya)),
  'Signed, for its supervisor': entryPage(opened(entry('signed')), as(sam)),
  'Void, for its author': entryPage(opened(entry('voided'), { voided }), as(priya)),
  'Asked before it is void': voidPage(voidable(entry('signed')), as(sam)),
  'Void, asks for the password': voidPage(voidable(entry('signed')), as(sam), { asksPassword: true }),
  'Void without a reason': voidPage(voidable(entry('signed')), as(sam), { typed: {}, refused: missing() }),
  'Void, for whoever declared it': voidPage({ ...voidable(entry('voided')), voided }, as(sam)),
});
