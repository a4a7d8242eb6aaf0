import { Injectable } from '@nestjs/common';
import { type Actor, Members, opens, type Person } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { NotFound } from '../../shared/errors';
import { type Part, readCursor } from '../../shared/http/cursor';
import { PracticeEntry } from '../entries/practice-entry.entity';
import type { Kept } from '../guard/remedies';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { ObservationAnswer } from './observation-answer.entity';
import { ObservationVersion } from './observation-version.entity';
import { Observation } from './observation.entity';
import type { Observed } from './observation-rules';
import { ObservationWriter } from './observation-writer.service';
import { ObservedGround } from './observed-ground.service';
import { type ListedObservation, ObservingQueries } from './observing.queries';
import type { About, ObservationWords } from './observing.schemas';

/** One version, in clear, with what the trainee said to it. */
export type ReadVersion = ObservationWords & {
  version: number;
  kept: Kept[];
  writtenAt: Date;
  answer: { comment: string | null; answeredAt: Date } | null;
};

/** An observation with everything that its page shows. */
export type OpenedObservation = {
  observation: Observation;
  /** The newest first. */
  versions: [ReadVersion, ...ReadVersion[]];
  /** What the entry says, where it was of one. */
  entry: Pick<PracticeEntry, 'id' | 'status' | 'observed'> | null;
  people: Map<string, Person>;
  vocabulary: Pick<Vocabulary, 'competencies'>;
};

/** What an observation is written from. */
export type ObservationGround = {
  observed: Observed;
  trainee: Pick<Person, 'id' | 'name'>;
  vocabulary: Pick<Vocabulary, 'competencies'>;
};

/** What was seen of one trainee over time. */
export type CompetencyList = {
  trainee: Pick<Person, 'id' | 'name'>;
  part: Part<ListedObservation>;
  people: Map<string, Person>;
  vocabulary: Pick<Vocabulary, 'competencies'>;
};

/** Observations as the two see them whom they concern. */
@Injectable()
export class ObservationReading {
  constructor(
    private readonly db: Database,
    private readonly ground: ObservedGround,
    private readonly queries: ObservingQueries,
    private readonly writer: ObservationWriter,
    private readonly members: Members,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** An observation of this person or by them. */
  async open({ personId }: Pick<Actor, 'personId'>, id: string): Promise<OpenedObservation> {
    const { organisationId } = this.db;
    const observation = await this.db.of(Observation).findOneBy({ organisationId, id });
    if (!observation || ![observation.traineeId, observation.observerId].includes(personId))
      throw new NotFound();
    const where = { organisationId, observationId: id };
    const versions = await this.db.of(ObservationVersion).find({ where, order: { version: 'DESC' } });
    const answers = await this.db.of(ObservationAnswer).findBy(where);
    const [newest, ...older] = versions.map((one) => this.version(one, answers));
    if (!newest) throw new NotFound();
    const { entryId } = observation;
    return {
      observation,
      versions: [newest, ...older],
      entry: entryId ? await this.db.of(PracticeEntry).findOneBy({ organisationId, id: entryId }) : null,
      people: await this.members.people([observation.traineeId, observation.observerId]),
      vocabulary: await this.vocabularies.current(),
    };
  }

  /** An observation that this person wrote. */
  async openOwn(actor: Pick<Actor, 'personId'>, id: string): Promise<OpenedObservation> {
    const opened = await this.open(actor, id);
    if (opened.observation.observerId !== actor.personId) throw new NotFound();
    return opened;
  }

  /** What this supervisor wants to write about. */
  async groundFor(actor: Actor, about: About): Promise<ObservationGround> {
    const observed = await this.ground.of(actor, about);
    const people = await this.members.people([observed.traineeId]);
    const trainee = people.get(observed.traineeId);
    if (!trainee) throw new NotFound();
    return { observed, trainee, vocabulary: await this.vocabularies.current() };
  }

  /** What was seen of somebody over time: their own, or one whom this supervisor supervises; anybody else is not found. */
  async competencies(actor: Actor, traineeId: string, after: string | undefined): Promise<CompetencyList> {
    const own = traineeId === actor.personId;
    if (!own && !(await this.traineesOf(actor)).some(({ id }) => id === traineeId)) throw new NotFound();
    const part = await this.queries.ofTrainee(traineeId, readCursor(after));
    const people = await this.members.people([traineeId, ...part.items.map(({ observerId }) => observerId)]);
    const trainee = people.get(traineeId);
    if (!trainee) throw new NotFound();
    return { trainee, part, people, vocabulary: await this.vocabularies.current() };
  }

  /** Those whom this person supervises, by name. */
  async traineesOf({ personId, roles }: Actor): Promise<Person[]> {
    if (!opens(roles, 'practice.sign-off')) return [];
    const people = await this.members.people(await this.queries.traineesOf(personId));
    return [...people.values()].sort((one, other) => one.name.localeCompare(other.name));
  }

  private version(row: ObservationVersion, answers: readonly ObservationAnswer[]): ReadVersion {
    const answer = answers.find(({ version }) => version === row.version);
    return {
      ...this.writer.read(row),
      ...{ version: row.version, writtenAt: row.writtenAt },
      answer: answer ? { comment: this.writer.commentOf(answer), answeredAt: answer.answeredAt } : null,
    };
  }
}
