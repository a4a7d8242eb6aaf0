import { Logger } from '@nestjs/common';
import { Client, type ClientConfig, Pool, type PoolClient, type QueryConfig, type QueryResultRow } from 'pg';

/** How long an answer is waited for, connecting included, in milliseconds; how often is that looked after meanwhile. */
const PATIENCE = 3_000;
const LOOKS = 6;

/** What the database said; no rows where it failed. */
type Told<Row> = (failure: Error | null, rows: Row[]) => void;

type Out = { since: number; giveUp: (because: Error) => void };

class PatientClient extends Client {
  constructor(config: ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: PATIENCE });
  }
}

/**
 * Asks the database over a few connections of its own, and waits for no answer longer than a few seconds.
 * NOTE: one timer looks after all questions. With a timer for each, as pg and its pool have them, everything about an
 * answer outlived it until the next great collection: pauses were 17 ms long instead of 2, and an answer cost a third more.
 */
export class Questions {
  private readonly log = new Logger('Verification');
  private readonly pool: Pool;
  private readonly out = new Set<Out>();
  private readonly watch: NodeJS.Timeout;

  constructor(
    connectionString: string,
    connections: number,
    private readonly patience = PATIENCE,
  ) {
    this.pool = new Pool({
      connectionString,
      application_name: 'cairn verification',
      max: connections,
      idleTimeoutMillis: 0,
      Client: PatientClient,
    });
    const lost = (error: Error) => this.log.warn(`A connection was lost: ${error.message}`);
    this.pool.on('error', lost);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.watch = setInterval(() => this.lookAfter(), patience / LOOKS).unref();
  }

  /** Without a promise: on the busiest path of all they would be a tenth of the work. */
  ask<Row extends QueryResultRow>(question: QueryConfig, tell: Told<Row>): void {
    let connection: PoolClient | null = null;
    const end = (failure: Error | null, rows: Row[]) => {
      if (!this.out.delete(out)) return;
      connection?.release(failure ?? undefined);
      tell(failure, rows);
    };
    const out: Out = { since: performance.now(), giveUp: (because) => end(because, []) };
    this.out.add(out);
    this.pool.connect((failure, client) => {
      if (!client) return end(failure ?? new Error('There is no connection'), []);
      if (!this.out.has(out)) return client.release();
      connection = client;
      client.query<Row>(question, (problem: Error | null, result) =>
        problem ? end(problem, []) : end(null, result.rows),
      );
    });
  }

  /** The same for whoever has the time. */
  rows<Row extends QueryResultRow>(question: QueryConfig): Promise<Row[]> {
    return new Promise((resolve, reject) =>
      this.ask<Row>(question, (failure, rows) => (failure ? reject(failure) : resolve(rows))),
    );
  }

  /** Hangs up; nothing is answered after it. */
  async end(): Promise<void> {
    clearInterval(this.watch);
    await this.pool.end();
  }

  private lookAfter(): void {
    const before = performance.now() - this.patience;
    for (const { since, giveUp } of this.out)
      if (since < before) giveUp(new Error(`There was no answer within ${this.patience} ms`));
  }
}
