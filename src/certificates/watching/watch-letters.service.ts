import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MessageConditions, Messages } from '../../notifications';
import { Members, Organisations, type Person } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { verificationPath } from '../verifying/code';
import { digestLine } from './sentences';
import { type ChangeKind, mayBeTold } from './changes';
import { Watch } from './watch.entity';
import { WatchesQueries } from './watches.queries';

const STILL_ASKED = 'certificates.watch-still-asked';
/** So many changes stand in one letter; the list has them all. */
const LINES = 100;

/** Writes to holders who are asked, and to watchers when something has changed. */
@Injectable()
export class WatchLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly queries: WatchesQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.conditions.register(STILL_ASKED, async ({ watchId }) => {
      const watch = await this.db.of(Watch).findOneBy({ id: String(watchId) });
      return watch?.consent === 'asked' && watch.removedAt === null;
    });
  }

  /** Tells a holder who asks to be told: from the watcher's side, written on the issuer's, where the holder is known. */
  ask(watchId: string): Promise<void> {
    return this.db.transaction(async () => {
      const watch = await this.db.of(Watch).findOneByOrFail({ id: watchId });
      const { name } = await this.organisations.current();
      const { issuerId: organisationId } = watch;
      await this.db.within({ organisationId }, () => this.writeToHolder(watch, name));
    });
  }

  /** One letter about everything that was noticed since the last, to each who answers for the list. */
  digest(): Promise<void> {
    return this.db.transaction(async () => {
      const changes = await this.takeChanges();
      if (changes.length === 0) return;
      const lines = await this.linesOf(changes);
      if (lines.length === 0) return;
      const { name: organisation } = await this.organisations.current();
      for (const person of await this.readers()) {
        await this.messages.send({
          to: person,
          template: 'watch-digest',
          view: {
            name: person.name,
            organisation,
            count: lines.length,
            lines: lines.slice(0, LINES),
            more: Math.max(0, lines.length - LINES),
            link: `${this.config.publicUrl}/watches`,
          },
          key: `watch-digest:${person.id}:${changes[0]?.id ?? ''}`,
        });
      }
    });
  }

  private async writeToHolder({ id, certificateId, askedAt }: Watch, watcher: string): Promise<void> {
    const [held] = await this.db.query<{ traineeId: string; programme: string }>(
      `SELECT trainee_id AS "traineeId", programme_title AS programme FROM certificates
        WHERE organisation_id = $1 AND id = $2`,
      [this.db.organisationId, certificateId],
    );
    const to = held && (await this.members.people([held.traineeId])).get(held.traineeId);
    if (!to) return;
    await this.messages.send({
      to,
      template: 'watch-asked',
      view: {
        name: to.name,
        watcher,
        programme: held.programme,
        link: `${this.config.publicUrl}/certificates/watchers`,
      },
      key: `watch-asked:${id}:${askedAt.toISOString()}`,
      condition: { name: STILL_ASKED, params: { watchId: id } },
    });
  }

  private takeChanges(): Promise<{ id: string; watchId: string; kind: ChangeKind }[]> {
    return this.db.query(
      `WITH taken AS (UPDATE watch_changes SET mailed_at = $2 WHERE organisation_id = $1 AND mailed_at IS NULL
                      RETURNING id, watch_id, kind, noticed_at)
       SELECT id, watch_id AS "watchId", kind FROM taken ORDER BY noticed_at, id`,
      [this.db.organisationId, this.clock.now()],
    );
  }

  /** Of those whose holder ended it meanwhile only that is said; nothing of those who were taken off the list. */
  private async linesOf(changes: { watchId: string; kind: ChangeKind }[]) {
    const rows = await this.queries.some([...new Set(changes.map(({ watchId }) => watchId))]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return changes.flatMap(({ watchId, kind }) => {
      const row = byId.get(watchId);
      if (!row || !mayBeTold(kind, row)) return [];
      return [{ text: digestLine(kind, row), url: `${this.config.publicUrl}${verificationPath(row.code)}` }];
    });
  }

  /** Those who verify for the organisation; its owners where nobody does. */
  private async readers(): Promise<Person[]> {
    const verifiers = await this.members.withRole('verifier');
    return verifiers.length > 0 ? verifiers : this.members.withRole('owner');
  }
}
