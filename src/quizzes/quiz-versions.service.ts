import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database.service';
import { NotFound } from '../shared/errors';
import { QuizVersion } from './quiz-version.entity';

/** How many versions are kept in memory; one with a bank of forty items takes about 100 kB. */
const KEPT = 200;

/**
 * Published versions of quizzes. A version never changes, so what was read once is kept in memory. Whoever asks has
 * found the version's id among the rows of their own organisation.
 */
@Injectable()
export class QuizVersions {
  private readonly kept = new Map<string, QuizVersion>();

  constructor(private readonly db: Database) {}

  /** At most one query; none while it is in memory. */
  async find(id: string): Promise<QuizVersion> {
    const known = this.kept.get(id);
    if (known) this.kept.delete(id);
    const { organisationId } = this.db;
    const version = known ?? (await this.db.of(QuizVersion).findOneBy({ id, organisationId }));
    if (!version || version.organisationId !== organisationId) throw new NotFound();
    this.kept.set(id, version);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest) this.kept.delete(oldest);
    return version;
  }
}
