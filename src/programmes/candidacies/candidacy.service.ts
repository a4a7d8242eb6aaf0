import { Injectable } from '@nestjs/common';
import { Outbox } from '../../jobs';
import { Members, Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { dayOf } from '../../shared/dates';
import { Database } from '../../shared/database/database.service';
import { AwardMade } from '../events';
import { ProgrammeVersion } from '../publishing/programme-version.entity';
import { ProgrammeService } from '../publishing/programme.service';
import { assess, type Standing } from '../rules/assess';
import { Award } from './award.entity';
import { Candidacy } from './candidacy.entity';
import { lastDay } from './term';
import { TrainingRecords } from './training-record.service';

const FIRST_TERM = 1;

/** Trainees on their way to a certificate: begin, be assessed, be awarded. */
@Injectable()
export class CandidacyService {
  constructor(
    private readonly db: Database,
    private readonly records: TrainingRecords,
    private readonly organisations: Organisations,
    private readonly members: Members,
    private readonly programmes: ProgrammeService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Sets a trainee on the way, held to this version; once on it, they stay with the version they began with. */
  begin(traineeId: string, version: Pick<ProgrammeVersion, 'id' | 'programmeId'>): Promise<Candidacy> {
    return this.db.transaction(async () => {
      const { programmeId, id: versionId } = version;
      const known = await this.db.of(Candidacy).findOneBy({ traineeId, programmeId });
      if (known) return known;
      const organisationId = this.db.organisationId;
      const candidacy = await this.db.of(Candidacy).save({
        organisationId,
        programmeId,
        versionId,
        traineeId,
        startedOn: await this.today(),
        standing: null,
        assessedAt: null,
      });
      return this.keep(candidacy, (await this.standingOf(candidacy)).standing);
    });
  }

  /** Sets somebody who has joined as a trainee on the way to every programme there is. */
  welcome(personId: string): Promise<void> {
    return this.db.transaction(async () => {
      const trainees = await this.members.withRole('trainee');
      if (!trainees.some(({ id }) => id === personId)) return;
      for (const version of await this.programmes.newest()) await this.begin(personId, version);
    });
  }

  /**
   * Holds every open candidacy of a trainee against its rules again and makes the award where all is met. Safe to
   * call at any time and any number of times: an award is made once per term.
   */
  reassess(traineeId: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.db.takeTurns(`candidacies:${traineeId}`);
      for (const candidacy of await this.db.of(Candidacy).findBy({ traineeId }))
        await this.assessOne(candidacy);
    });
  }

  /** Where a candidate stands today, by the rules of their own version. */
  async standingOf(candidacy: Candidacy): Promise<{ standing: Standing; version: ProgrammeVersion }> {
    const version = await this.db.of(ProgrammeVersion).findOneByOrFail({ id: candidacy.versionId });
    const record = await this.records.of(candidacy.traineeId);
    return { version, standing: assess(version.document, record, await this.today()) };
  }

  private async assessOne(candidacy: Candidacy): Promise<void> {
    const { standing, version } = await this.standingOf(candidacy);
    await this.keep(candidacy, standing);
    const awarded = await this.db.of(Award).existsBy({ candidacyId: candidacy.id, term: FIRST_TERM });
    if (standing.met && !awarded) await this.award(candidacy, version, standing);
  }

  private async award(candidacy: Candidacy, version: ProgrammeVersion, standing: Standing): Promise<void> {
    const award = await this.db.of(Award).save({
      organisationId: candidacy.organisationId,
      candidacyId: candidacy.id,
      versionId: version.id,
      term: FIRST_TERM,
      awardedOn: standing.on,
      validUntil: lastDay(standing.on, version.document.validMonths),
      standing,
      madeAt: this.clock.now(),
    });
    await this.outbox.publish(AwardMade, { awardId: award.id, traineeId: candidacy.traineeId });
  }

  private keep(candidacy: Candidacy, standing: Standing): Promise<Candidacy> {
    const { settled, total } = standing;
    return this.db
      .of(Candidacy)
      .save({ ...candidacy, settled, total, standing, assessedAt: this.clock.now() });
  }

  private async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.organisations.current()).timeZone);
  }
}
