import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../shared/config/config';

const RECONNECT = 1_000;

/** Hears PostgreSQL announce that something came into the outbox. It reconnects by itself. */
@Injectable()
export class OutboxListener {
  private readonly log = new Logger('Jobs');
  private client: Client | null = null;
  private again: NodeJS.Timeout | null = null;
  private hear: (() => void) | null = null;

  constructor(private readonly config: Config) {}

  async start(hear: () => void): Promise<void> {
    this.hear = hear;
    await this.connect();
  }

  async stop(): Promise<void> {
    this.hear = null;
    if (this.again) clearTimeout(this.again);
    await this.client?.end();
    this.client = null;
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'cairn-outbox',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.client = client;
    client.on('notification', () => this.hear?.());
    client.on('error', (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query('LISTEN outbox');
      this.hear?.();
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  private lost(client: Client, error: Error): void {
    if (!this.hear || this.client !== client) return;
    this.log.warn(`The outbox is not heard: ${error.message}`);
    this.client = null;
    void client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.connect(), RECONNECT);
  }
}
