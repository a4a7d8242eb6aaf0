import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../../shared/config/config';
import { KeptAnswers } from './kept-answers';
import { RegisterSignatures } from './register-signatures.provider';

const CHANNEL = 'register_changed';
const BEAT = 250;
/** So long after a heartbeat was sent that was answered, nothing can have changed unheard, in milliseconds. */
const SURE_FOR = 750;
const PATIENCE = 3_000;
const MOST = 2_000;

/**
 * Keeps answers of the register for as long as it is sure to hear of every change: over a connection that listens, that is
 * asked for a sign of life four times a second, and without which nothing is kept. It connects when it is first asked.
 */
@Injectable()
export class RegisterWatch implements OnApplicationShutdown {
  private readonly log = new Logger('Verification');
  private readonly answers = new KeptAnswers(MOST);
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private sureUntil = 0;
  private over = false;

  constructor(
    private readonly config: Config,
    private readonly signatures: RegisterSignatures,
  ) {}

  /** What is kept; null whenever a change might have gone unheard. */
  kept(): KeptAnswers | null {
    if (!this.client && !this.timer && !this.over) void this.connect();
    return performance.now() < this.sureUntil ? this.answers : null;
  }

  /** The entry of a code is about to change here; other processes hear of it when it has. */
  forget(code: string): void {
    this.answers.forget(code);
  }

  async onApplicationShutdown(): Promise<void> {
    this.over = true;
    await this.letGo();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'cairn register watch',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: SURE_FOR,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.answers.empty();
      await this.beat(client);
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  /** A code whose entry changed; none when keys did. */
  private heard(code: string): void {
    if (code) return this.answers.forget(code);
    this.signatures.forgetKeys();
    this.answers.empty();
  }

  /** NOTE: what was notified before the question arrives before its answer, so it counts from when it was sent. */
  private async beat(client: Client): Promise<void> {
    if (client !== this.client || this.over) return;
    const sent = performance.now();
    try {
      await client.query('SELECT');
      this.sureUntil = sent + SURE_FOR;
      this.timer = setTimeout(() => void this.beat(client), BEAT).unref();
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  private lost(client: Client, error: Error): void {
    if (client !== this.client || this.over) return;
    this.log.warn(`Answers are not kept until the register can be listened to again: ${error.message}`);
    void this.letGo();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.connect();
    }, BEAT).unref();
  }

  private async letGo(): Promise<void> {
    const { client, timer } = this;
    [this.client, this.timer, this.sureUntil] = [null, null, 0];
    this.answers.empty();
    if (timer) clearTimeout(timer);
    await client?.end().catch(() => null);
  }
}
