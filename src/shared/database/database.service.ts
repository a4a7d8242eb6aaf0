import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { NotFound } from '../errors';
import { prepared } from './prepared.provider';
import { runnerOf, Scopes, type Tenant, type WrappedKey } from './scopes.provider';
import { answers, insertion, insertions, type NewRow, type Question, selections } from './statements';

export type { Tenant, WrappedKey } from './scopes.provider';

/**
 * The one door to the database. The tenant and the transaction travel with the asynchronous call chain, so no
 * service passes them on and none can forget them.
 */
@Injectable()
export class Database {
  private readonly scopes: Scopes;

  constructor(source: DataSource) {
    this.scopes = new Scopes(source);
  }

  /** Whose rows are visible here. */
  get tenant(): Tenant {
    return this.scopes.current.tenant;
  }

  /** The organisation whose rows are visible here; a bug if there is none. */
  get organisationId(): string {
    const { organisationId } = this.tenant;
    if (!organisationId) throw new Error('This needs an organisation: run it within one');
    return organisationId;
  }

  /** The keys of the organisation whose rows are visible here, as they were when that began; the one in use first. */
  get wrappedKeys(): readonly WrappedKey[] {
    return this.scopes.current.keys;
  }

  /**
   * Runs `work` on behalf of a tenant: it sees that tenant's rows only. Inside a transaction the tenant changes for as
   * long as the work lasts, and the transaction goes on.
   */
  within<T>(tenant: Partial<Tenant>, work: () => Promise<T>): Promise<T> {
    return this.scopes.within(tenant, work);
  }

  /** Runs `work` in one transaction; inside another, as a savepoint of it. Throwing undoes what it did. */
  transaction<T>(work: () => Promise<T>, options: { readOnly?: boolean } = {}): Promise<T> {
    return this.scopes.transaction(work, options);
  }

  /** Runs `work` in the transaction at hand, where what fails fails all of it; in one of its own where there is none. */
  joining<T>(work: () => Promise<T>): Promise<T> {
    return this.scopes.current.manager ? work() : this.transaction(work);
  }

  /** The repository of an entity, in the transaction at hand. */
  of<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Rows of a question, or those a change returns, in the transaction at hand. */
  query<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return runnerOf(this.manager)
      .query(sql, parameters, true)
      .then(({ records }) => records as T[]);
  }

  /** As `query`, for what is asked all day in the same words: every connection plans it once. */
  prepared<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return prepared<T>(runnerOf(this.manager), sql, parameters);
  }

  /**
   * What is asked, asked once in a transaction: whoever asks again in it has the same answer. Whoever changes what was
   * asked says `forget`; where a savepoint is taken back, everything is asked anew.
   */
  async once<T>(what: string, ask: () => Promise<T>): Promise<T> {
    const { manager, known } = this.scopes.current;
    if (known.has(what)) return known.get(what) as T;
    const answer = await ask();
    if (manager) known.set(what, answer);
    return answer;
  }

  /** What was asked `once` is asked anew from here on. */
  forget(what: string): void {
    this.scopes.current.known.delete(what);
  }

  /**
   * Adds one row as it is given, for a fraction of the work of a repository; what is left out has its default in the
   * database. The answer is what the database says of the columns asked for.
   */
  add<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    row: Partial<T>,
    ...asked: (keyof T & string)[]
  ): Promise<Partial<T>[]> {
    const { sql, values } = insertion({ metadata: this.of(entity).metadata, row }, asked);
    return this.prepared<Partial<T>>(sql, values);
  }

  /** As `add`, for rows of several tables: one statement, however many. */
  async addTogether(rows: readonly NewRow[]): Promise<void> {
    const adding = rows.map(({ entity, row }) => ({ metadata: this.of(entity).metadata, row }));
    const { sql, values } = insertions(adding);
    await this.prepared(sql, values);
  }

  /** The row that a question is about, or null, for a fraction of the work of a repository. */
  async one<T extends ObjectLiteral>(question: Question<T>): Promise<T | null> {
    const [answer] = await this.ask([question]);
    return answer as T | null;
  }

  /** As `one`, asked once in a transaction. */
  known<T extends ObjectLiteral>(question: Question<T>): Promise<T | null> {
    return this.once(question.what, () => this.one(question));
  }

  /** Asks at once for what will be asked one by one, so that it is `known` then. */
  async foresee(questions: readonly Question<ObjectLiteral>[]): Promise<void> {
    const { known } = this.scopes.current;
    const open = questions.filter(({ what }) => !known.has(what));
    const answered = open.length > 0 ? await this.ask(open) : [];
    for (const [at, { what }] of open.entries()) known.set(what, answered[at]);
  }

  /** One row by its id, held for this transaction until it ends, so that two changes at once take turns. */
  async lock<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string): Promise<T> {
    const where = { id } as unknown as FindOptionsWhere<T>;
    const row = await this.of(entity).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new NotFound();
    return row;
  }

  /** Makes work under the same key take turns until the transaction at hand ends. */
  async takeTurns(key: string): Promise<void> {
    await this.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }

  /** As `takeTurns`, for several keys in the order given, which has to be the same everywhere. */
  async takeTurnsAtAll(keys: readonly string[]): Promise<void> {
    await this.query(
      'SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key',
      [keys],
    );
  }

  private async ask(questions: readonly Question<ObjectLiteral>[]): Promise<unknown[]> {
    const asking = questions.map((one) => ({ ...one, metadata: this.of(one.entity).metadata }));
    const { sql, values } = selections(asking);
    const [row] = await this.prepared<ObjectLiteral>(sql, values);
    return answers(asking, row ?? {});
  }

  private get manager(): EntityManager {
    const { manager } = this.scopes.current;
    if (!manager) throw new Error('The database is only asked inside db.transaction(…)');
    return manager;
  }
}

/** Whether a failure is PostgreSQL refusing a second row under a unique constraint of this name. */
export const isDuplicate = (error: unknown, constraint: string): boolean => {
  const driver = (error as { driverError?: { code?: string; constraint?: string } } | null)?.driverError;
  return driver?.code === '23505' && driver.constraint === constraint;
};
