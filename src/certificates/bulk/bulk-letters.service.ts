import { Injectable } from '@nestjs/common';
import { Members, Organisations } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { say, t } from '../../shared/text';
import { Post } from '../../notifications';
import { BulkQueries } from './bulk.queries';

/** Tells whoever asked for a run that it is done. Nobody whom it was about is named. */
@Injectable()
export class BulkLetters {
  constructor(
    private readonly db: Database,
    private readonly queries: BulkQueries,
    private readonly members: Members,
    private readonly organisations: Organisations,
    private readonly post: Post,
  ) {}

  /** Once for each time it was worked to its end. */
  finished(runId: string, turn: number): Promise<void> {
    return this.db.transaction(async () => {
      const run = await this.queries.find(runId);
      const to = run && (await this.members.person(run.askedBy));
      if (!run || !to) return;
      await this.post.send({
        to,
        template: 'bulk-finished',
        view: {
          what: say(`certificates.bulk.kinds.${run.kind}.title`),
          organisation: (await this.organisations.current()).name,
          done: t('certificates.bulk.email.done', { count: run.done, total: run.total }),
          left: run.left > 0 ? t('certificates.bulk.email.left', { count: run.left }) : null,
          failed: run.failed,
          failedWords: run.failed > 0 ? t('certificates.bulk.email.failed', { count: run.failed }) : null,
          archive: run.kind === 'export' ? t('certificates.bulk.email.archive') : null,
        },
        path: `/certificates/bulk/${runId}`,
        key: `bulk-finished:${runId}:${turn}`,
      });
    });
  }
}
