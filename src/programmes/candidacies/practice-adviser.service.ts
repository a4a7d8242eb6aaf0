import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Organisations } from '../../organisations';
import { type Advice, Advisers, type PracticeRecord } from '../../practice';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { say, t } from '../../shared/text';
import { assess } from '../rules/assess';
import type { Finding, NotCounted } from '../rules/finding';
import type { ProgrammeDocument } from '../rules/programme-document';
import type { TrainingRecord } from '../rules/record';
import { CandidacyQueries } from './candidacy.queries';
import { TrainingRecords } from './training-record.service';
import { sentence } from './wording';

/** Says of practice that is being written down what the rules of a trainee's programmes would say once it is signed. */
@Injectable()
export class PracticeAdviser implements OnModuleInit {
  constructor(
    private readonly advisers: Advisers,
    private readonly queries: CandidacyQueries,
    private readonly records: TrainingRecords,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.advisers.register('programmes', (traineeId, entry) => this.about(traineeId, entry));
  }

  private async about(traineeId: string, entry: PracticeRecord): Promise<Advice[]> {
    const open = (await this.queries.ofTrainee(traineeId)).filter(({ awardedOn }) => !awardedOn);
    if (open.length === 0) return [];
    const known = await this.records.of(traineeId);
    const practice = [...known.practice.filter(({ id }) => id !== entry.id), entry];
    const today = dayOf(this.clock.now(), (await this.organisations.current()).timeZone);
    return open.flatMap(({ document }) => adviceOf(document, { ...known, practice }, { entry, today }));
  }
}

/**
 * What a programme would say: nothing where any of its requirements for hours takes the whole entry, or where it asks
 * for none; otherwise the reasons of the one that takes most of it.
 */
function adviceOf(
  document: ProgrammeDocument,
  record: TrainingRecord,
  { entry, today }: { entry: PracticeRecord; today: string },
): Advice[] {
  const objections = flat(assess(document, record, today).findings)
    .filter(({ kind }) => kind === 'practice-hours')
    .map(({ notCounted }) => notCounted.filter(({ evidence }) => evidence.id === entry.id))
    .sort((one, other) => minutes(one) - minutes(other));
  return (objections[0] ?? []).map(({ reason, repair }) => ({
    because: t('programmes.advice', {
      programme: document.title,
      reason: say(`programmes.reasons.${reason}`),
    }),
    repair: sentence(repair),
  }));
}

const flat = (findings: Finding[]): Finding[] => findings.flatMap((one) => [one, ...flat(one.parts)]);
const minutes = (objections: NotCounted[]): number =>
  objections.reduce((sum, { evidence }) => sum + (evidence.minutes ?? 0), 0);
