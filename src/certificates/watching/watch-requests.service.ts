import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Certificate } from '../issuing/certificate.entity';
import { Post } from '../../notifications';
import { Watch } from './watch.entity';

const STILL_ASKED = 'certificates.watch-still-asked';

/** Asks holders whether an organisation may be told of changes to their certificates. */
@Injectable()
export class WatchRequests implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly post: Post,
  ) {}

  /** Says while what letters are true. */
  onModuleInit(): void {
    this.post.while(STILL_ASKED, async ({ watchId }) => {
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

  private async writeToHolder({ id, certificateId, askedAt }: Watch, watcher: string): Promise<void> {
    const held = await this.db.of(Certificate).findOne({
      select: { traineeId: true, programmeTitle: true },
      where: { id: certificateId, organisationId: this.db.organisationId },
    });
    const to = held && (await this.members.person(held.traineeId));
    if (!to) return;
    await this.post.send({
      to,
      template: 'watch-asked',
      view: {
        watcher,
        programme: held.programmeTitle,
      },
      path: '/certificates/watchers',
      key: `watch-asked:${id}:${askedAt.toISOString()}`,
      condition: { name: STILL_ASKED, params: { watchId: id } },
    });
  }
}
