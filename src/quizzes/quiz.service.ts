import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock';
import { Database } from '../shared/database/database.service';
import { InvalidInput, NotFound } from '../shared/errors';
import { QuizVersion } from './quiz-version.entity';
import { QuizVersions } from './quiz-versions.service';
import { Quiz } from './quiz.entity';
import { QuizDefinition, type WrittenQuiz } from './quizzes.schemas';

/** A quiz as it is taken now. */
export type CurrentQuiz = { slug: string; version: QuizVersion; retiredAt: Date | null };

/** The quizzes of the organisation at hand, and their versions. */
@Injectable()
export class QuizService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly versions: QuizVersions,
  ) {}

  /** Makes the quiz, or finds the one that has this slug already, which stays as it is. */
  create(definition: WrittenQuiz): Promise<Quiz> {
    const { slug, ...written } = read(definition);
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      await this.db.takeTurns(`quiz:${organisationId}:${slug}`);
      const known = await this.db.of(Quiz).findOneBy({ organisationId, slug });
      if (known) return known;
      const quiz = await this.db
        .of(Quiz)
        .save({ organisationId, slug, version: 1, createdAt: this.clock.now() });
      await this.keep(quiz, written);
      return quiz;
    });
  }

  /** Publishes the definition as the quiz's next version. Attempts under way stay with the version they began. */
  revise(id: string, definition: WrittenQuiz): Promise<Quiz> {
    const { slug, ...written } = read(definition);
    return this.db.transaction(async () => {
      const quiz = await this.db.lock(Quiz, id);
      if (quiz.slug !== slug) throw new InvalidInput([{ pointer: '/slug', detail: quiz.slug }]);
      quiz.version += 1;
      await this.db.of(Quiz).save(quiz);
      await this.keep(quiz, written);
      return quiz;
    });
  }

  /** What new attempts at this quiz are of. */
  async currentVersion(quizId: string): Promise<QuizVersion> {
    return (await this.current(quizId)).version;
  }

  /** A quiz's name, what new attempts at it are of, and since when there are none any more. */
  async current(quizId: string): Promise<CurrentQuiz> {
    const [found] = await this.db.query<{ slug: string; retiredAt: Date | null; versionId: string }>(
      `SELECT q.slug, q.retired_at AS "retiredAt", v.id AS "versionId" FROM quizzes q
         JOIN quiz_versions v ON v.organisation_id = q.organisation_id AND v.quiz_id = q.id AND v.number = q.version
        WHERE q.organisation_id = $1 AND q.id = $2`,
      [this.db.organisationId, quizId],
    );
    if (!found) throw new NotFound();
    const { slug, retiredAt, versionId } = found;
    return { slug, retiredAt, version: await this.versions.find(versionId) };
  }

  private async keep(quiz: Quiz, written: Omit<QuizDefinition, 'slug'>): Promise<void> {
    const { id: quizId, organisationId, version: number } = quiz;
    const createdAt = this.clock.now();
    const { blueprint = null, minutes = null, remedial = null, sitBy, ...rest } = written;
    const rules = { blueprint, minutes, remedial, sitBy: sitBy ? new Date(sitBy) : null };
    const version = { ...rest, ...rules, organisationId, quizId, number, createdAt };
    await this.db.of(QuizVersion).insert(version);
  }
}

function read(definition: WrittenQuiz): QuizDefinition {
  const parsed = QuizDefinition.safeParse(definition);
  if (parsed.success) return parsed.data;
  const pointer = (path: PropertyKey[]) => path.map((step) => `/${String(step)}`).join('');
  throw new InvalidInput(
    parsed.error.issues.map(({ path, message }) => ({ pointer: pointer(path), detail: message })),
  );
}
