import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, And } from 'typeorm';
import { Post } from '../../notifications';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { moment } from '../../shared/dates';
import { Members } from '../members.service';
import { Organisations } from '../organisation.service';
import { ApiKey } from './api-key.entity';

const STILL_ENDS = 'organisations.api-key-still-ends';
const DAY = 86_400_000;
/** So many days before its end a key is spoken of. */
const BEFORE = 14;

/** Tells those who look after the keys for programs that one ends, before a program is refused. */
@Injectable()
export class ApiKeyLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly post: Post,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_ENDS, ({ keyId }) =>
      this.db.of(ApiKey).existsBy({ id: String(keyId), revokedAt: IsNull() }),
    );
  }

  /** One letter about each key to each owner and manager. */
  remind(): Promise<void> {
    return this.db.transaction(async () => {
      const ending = await this.ending();
      if (ending.length === 0) return;
      const { name: organisation, timeZone } = await this.organisations.current();
      for (const to of await this.members.withAnyRole('owner', 'manager'))
        for (const { id: keyId, name: label, prefix, expiresAt } of ending)
          await this.post.send({
            to,
            template: 'api-key-ending',
            view: {
              ...{ organisation, label, prefix, timeZone },
              until: expiresAt ? moment(expiresAt, timeZone) : '',
            },
            path: '/organisation/api-keys',
            key: `api-key-ending:${keyId}:${to.id}`,
            condition: { name: STILL_ENDS, params: { keyId } },
          });
    });
  }

  private ending(): Promise<ApiKey[]> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + BEFORE * DAY);
    const { organisationId } = this.db;
    return this.db.of(ApiKey).find({
      where: { organisationId, revokedAt: IsNull(), expiresAt: And(MoreThan(now), LessThanOrEqual(soon)) },
      order: { expiresAt: 'ASC', id: 'ASC' },
    });
  }
}
