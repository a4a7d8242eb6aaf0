import { Injectable } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Post } from '../../notifications';
import { WatchNews } from './watch-news.service';

/** So many changes stand in one letter; the list has them all. */
const LINES = 100;

/** Writes to watchers when something has changed. */
@Injectable()
export class WatchDigests {
  constructor(
    private readonly db: Database,
    private readonly news: WatchNews,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly post: Post,
  ) {}

  /**
   * One letter about everything that was noticed since the last, to each who verifies for the organisation; to its owners
   * where nobody does.
   */
  send(): Promise<void> {
    return this.db.transaction(async () => {
      const news = await this.news.take();
      if (!news) return;
      const { id, lines } = news;
      const { name: organisation } = await this.organisations.current();
      for (const to of await this.members.withRoleOrOwners('verifier'))
        await this.post.send({
          to,
          template: 'watch-digest',
          view: {
            organisation,
            count: lines.length,
            lines: lines.slice(0, LINES),
            more: Math.max(0, lines.length - LINES),
          },
          path: '/watches',
          key: `watch-digest:${to.id}:${id}`,
        });
    });
  }
}
