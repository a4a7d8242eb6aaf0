import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { t } from '../../text';
import { CannotStart } from './cannot-start';
import { claim, release } from './ownership.provider';
import { type ServerOptions, runningServer, stopServer, wasStartedLike } from './server.provider';

const TRIES_MS = 30_000;

/** This process's hold on its server, from its start to its end. While it lasts, a server that dies is started again. */
export class Hold {
  private client: Client | null = null;
  private ending: Promise<void> | null = null;
  private recovering: Promise<void> | null = null;
  port = 0;

  private constructor(
    private readonly server: ServerOptions,
    private readonly dataDir: string,
    private readonly password: string,
  ) {}

  static async begin(server: ServerOptions, dataDir: string, password: string): Promise<Hold> {
    const hold = new Hold(server, dataDir, password);
    await hold.take();
    return hold;
  }

  /** Lets go and stops the server. */
  end(): Promise<void> {
    this.ending ??= this.letGo();
    return this.ending;
  }

  private async letGo(): Promise<void> {
    await this.recovering;
    if (this.client) await release(this.client);
    await stopServer(this.server.folder);
  }

  private async take(): Promise<void> {
    let client: Client | null = null;
    for (const since = Date.now(); !client; await sleep(20)) {
      const running = await runningServer(this.server, this.port);
      this.port = running.port;
      client = await claim(this.superuserUrl, this.dataDir).catch((error) =>
        this.judge(error, running.fresh, since),
      );
      if (client && !(await wasStartedLike(this.server, running))) client = await this.startAnew();
    }
    this.client = client.once('end', () => {
      this.client = null;
      if (!this.ending) this.recovering = this.recover();
    });
  }

  /** What an older Cairn left running. It is ours by now, so nobody is cut off. */
  private async startAnew(): Promise<null> {
    await stopServer(this.server.folder);
    return null;
  }

  /** A server that is starting or stopping refuses connections for a moment; everything else is final. */
  private async judge(error: Error & { code?: string }, fresh: boolean, since: number): Promise<null> {
    if (error instanceof CannotStart) throw error;
    const wrongPassword = error.code === '28P01';
    if (!wrongPassword && Date.now() - since < TRIES_MS) return null;
    if (fresh) await stopServer(this.server.folder);
    throw wrongPassword
      ? new CannotStart(t('shared.embedded.wrongPassword', { folder: this.dataDir }))
      : error;
  }

  /** The server drops all connections after a fault in one of them, and has to be started when it is gone itself. */
  private async recover(): Promise<void> {
    while (!this.ending && !this.client && existsSync(this.server.folder)) {
      await sleep(100);
      if (!this.ending) await this.take().catch(() => undefined);
    }
  }

  private get superuserUrl(): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${this.port}/postgres`;
  }
}
