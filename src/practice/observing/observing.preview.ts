import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { as, entry, noor, people, priya, sam, session, vocabulary } from '../samples';
import { competenciesPage, traineesPage } from './competencies.view';
import { observationFormPage, typedOf } from './observation-form.view';
import type { OpenedObservation, ReadVersion } from './observation-reading.service';
import { observationPage } from './observation.view';

const id = '7b1c2f52-1c2b-4b3b-8f57-0f7c5d2e1a21';
const { formKey, organisationId } = session();
const observation = {
  ...{ id, organisationId, traineeId: priya.id, observerId: sam.id, formKey, version: 1 },
  ...{ entryId: entry('signed').id, sessionId: null, day: '2026-05-03' },
};
const version: ReadVersion = {
  levels: { support: 'alone', communication: 'with-support' },
  feedback: 'You waited, and they found their own words.\nThe ending was clear and kind.',
  next: 'Try one summary half-way.',
  ...{ reason: null, kept: [], version: 1, writtenAt: new Date('2026-05-03T18:00:00Z'), answer: null },
};
const answer = { comment: 'I was nervous about the silence.', answeredAt: new Date('2026-05-04T08:00:00Z') };
const opened = (versions: [ReadVersion, ...ReadVersion[]], given: Partial<OpenedObservation> = {}) => ({
  ...{ observation: { ...observation, version: versions[0].version }, versions, people, vocabulary },
  entry: entry('signed'),
  ...given,
});
const ground = { observed: observation, trainee: priya, vocabulary };
const seen = {
  items: [
    { id, day: '2026-05-03', observerId: sam.id, entryId: null, levels: version.levels },
    {
      id: 'b',
      day: '2026-04-02',
      observerId: sam.id,
      entryId: null,
      levels: { support: 'not-yet' as const },
    },
  ],
  next: null,
};

export const previews = (): Record<string, Page> => ({
  'To be read by its trainee': observationPage(opened([version]), as(priya)),
  'Answer with a name in it': observationPage(opened([version]), as(priya), {
    typed: { comment: 'Noor helped me.', 'word-0': 'Noor' },
    flagged: [{ quote: 'Noor', kind: 'name' }],
    refused: { status: 422, errors: { comment: t('practice.errors.question') }, error: null },
  }),
  'Answered, as its observer sees it': observationPage(opened([{ ...version, answer }]), as(sam)),
  'Corrected, of an entry signed as not observed': observationPage(
    opened(
      [
        { ...version, version: 2, reason: 'I had mixed up two evenings.' },
        { ...version, answer, kept: [{ quote: 'Quayside', kind: 'place', why: 'Everybody knows it.' }] },
      ],
      { entry: entry('signed', { observed: false }) },
    ),
    as(priya),
  ),
  'Of a session': observationPage(
    { ...opened([version], { entry: null }), observation: { ...observation, entryId: null, sessionId: id } },
    as(sam),
  ),
  Form: observationFormPage(ground, { typed: {}, formKey }),
  'Form, asks for the password': observationFormPage(ground, { typed: {}, formKey, asksPassword: true }),
  'Form, rejected': observationFormPage(ground, {
    ...{ typed: { feedback: 'With Noor.', 'word-0': 'Noor' }, formKey },
    flagged: [{ quote: 'Noor', kind: 'name' }],
    refused: { status: 422, errors: { levels: t('practice.errors.levels') }, error: null },
  }),
  'Form of a correction': observationFormPage(ground, {
    ...{ typed: typedOf(version, []), formKey, correcting: observation },
  }),
  'Competencies, none': competenciesPage(
    { trainee: priya, part: { items: [], next: null }, people, vocabulary },
    priya.id,
  ),
  'Competencies over time': competenciesPage({ trainee: priya, part: seen, people, vocabulary }, priya.id),
  'Competencies, nothing seen of a trainee': competenciesPage(
    { trainee: priya, part: { items: [], next: null }, people, vocabulary },
    sam.id,
  ),
  Trainees: traineesPage([noor, priya]),
  'Trainees, none': traineesPage([]),
});
