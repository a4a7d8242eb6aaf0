import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { day } from '../../shared/dates';
import { PracticeEntry } from '../entries/practice-entry.entity';
import { Post } from '../../notifications';
import { EntryReturn } from '../signing/entry-return.entity';

const STILL_SIGNED = 'practice.still-signed';

/** Tells trainees what is said of their signed practice. Nothing of what was written is in a letter. */
@Injectable()
export class AmendingLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly members: Members,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.post.while(STILL_SIGNED, ({ id = '' }) =>
      this.db.of(PracticeEntry).existsBy({ id, status: 'signed' }),
    );
  }

  /** The supervisor asks the author to look at a signed entry again: once for each question. */
  amendmentAsked(entryId: string): Promise<void> {
    return this.db.transaction(async () => {
      const [last] = await this.db
        .of(EntryReturn)
        .find({ where: { entryId }, order: { askedAt: 'DESC' }, take: 1 });
      const condition = { name: STILL_SIGNED, params: { id: entryId } };
      await this.write(entryId, { template: 'practice-amendment-asked', mark: last?.id ?? '', condition });
    });
  }

  /** An entry was declared void. */
  voided(entryId: string): Promise<void> {
    return this.db.transaction(() => this.write(entryId, { template: 'practice-voided', mark: 'void' }));
  }

  private async write(
    entryId: string,
    { template, mark, ...letter }: { template: string; mark: string; condition?: Condition },
  ): Promise<void> {
    const entry = await this.db.of(PracticeEntry).findOneByOrFail({ id: entryId });
    const to = (await this.members.people([entry.traineeId])).get(entry.traineeId);
    if (!to) return;
    const key = `${template}:${entryId}:${mark}`;
    const path = `/practice-entries/${entryId}`;
    await this.post.send({ to, template, view: { day: day(entry.day) }, path, key, ...letter });
  }
}

type Condition = { name: string; params: Record<string, string> };
