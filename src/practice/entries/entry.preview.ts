import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, entry, noor, people, priya, question, reflection, sam, vocabulary } from '../samples';
import { link, NOTHING } from '../signing/chain';
import { statementOf } from '../signing/statement';
import { whatIsSigned } from '../signing/what-is-signed';
import { entryDeletionPage } from './entry-deletion.view';
import { entryPage } from './entry.view';
import type { OpenedEntry } from './entry-reading.service';
import type { EntryStatus, PracticeEntry } from './practice-entry.entity';

const opened = (status: EntryStatus, given: Partial<OpenedEntry> = {}): OpenedEntry => ({
  entry: entry(status),
  reflection,
  kept: [],
  repudiation: null,
  questions: [],
  signOff: null,
  observations: [],
  amending: { reason: null, before: [], after: null, voided: null },
  people,
  vocabulary,
  signer: null,
  ...given,
});

const again = entry('submitted', { version: 2, submittedAt: new Date('2026-05-06T19:00:00Z') });
const asked = [{ question, askedAt: new Date('2026-05-05T12:00:00Z'), supervisorId: sam.id }];

function signOffOf(signed: PracticeEntry): OpenedEntry['signOff'] {
  const content = {
    organisationId: signed.organisationId,
    traineeId: signed.traineeId,
    sequence: 12,
    entryId: signed.id,
    entryVersion: signed.version,
    signed: whatIsSigned(signed, reflection),
    statement: statementOf({ name: sam.name, organisationName: as(sam).organisationName }),
    signerId: sam.id,
    signedAt: signed.signedAt ?? signed.changedAt,
    previousHash: NOTHING,
  };
  return { id: signed.id, kind: 'entry', ...link(content) };
}

export const previews = (): Record<string, Page> => ({
  Draft: entryPage(opened('draft', { reflection: null }), as(priya)),
  'Waiting, her own': entryPage(opened('submitted'), as(priya)),
  'Waiting, while its supervisor is away': entryPage(
    opened('submitted', {
      signer: { kind: 'away', name: sam.name, delegate: noor.name, until: '2026-05-20' },
    }),
    as(priya),
  ),
  'Waiting for somebody who has gone': entryPage(
    opened('submitted', {
      signer: { kind: 'nobody', sentence: t('practice.entitlement.gone', { name: sam.name }) },
    }),
    as(priya),
  ),
  'Waiting, for its supervisor': entryPage(opened('submitted', { entry: again, questions: asked }), as(sam)),
  'Sent back without a question': entryPage(opened('submitted'), as(sam), {
    refused: { status: 422, errors: { question: t('practice.errors.question') }, error: null },
  }),
  'A script that the check does not know': entryPage(
    opened('draft', { reflection: 'დღეს ჩუმად ვიყავი.' }),
    as(priya),
  ),
  'A flagged word stays': entryPage(
    opened('submitted', { kept: [{ quote: 'Grace', kind: 'name', why: 'It is the name of the café.' }] }),
    as(sam),
  ),
  Returned: entryPage(opened('returned', { questions: asked }), as(priya)),
  'Returned, for its supervisor': entryPage(opened('returned', { questions: asked }), as(sam)),
  Signed: entryPage(opened('signed', { questions: asked, signOff: signOffOf(entry('signed')) }), as(priya)),
  'Signed before role and pay were asked for': entryPage(
    opened('signed', {
      entry: entry('signed', { startsAt: null, role: null, paid: null, competencies: [] }),
    }),
    as(priya),
  ),
  'Split over domains, past midnight': entryPage(
    opened('submitted', {
      entry: entry('submitted', {
        startsAt: '23:15',
        shares: [
          { domain: 'active-listening', minutes: 60 },
          { domain: 'mutual-support', minutes: 30 },
        ],
        role: 'co-lead',
        paid: true,
        competencies: ['support', 'communication'],
      }),
    }),
    as(sam),
  ),
  'Asked before it is deleted': entryDeletionPage(entry('draft')),
});
