import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import { InvalidInput, NotFound } from '../../../shared/errors';
import type { Upload } from '../../../shared/http/uploads';
import { Storage } from '../../../shared/storage/storage';
import { t } from '../../../shared/text';
import { LARGEST_TASK, taskFile } from './task-file';
import type { KeptFile } from './work.entity';

/** The files that trainees hand in. Every one has a key of its own: a later one does not take an earlier one's place. */
@Injectable()
export class TaskFiles {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
  ) {}

  /** Keeps a file that the task takes; refuses any other with the reason. */
  async keep(upload: Upload, accepts: readonly string[] | undefined): Promise<KeptFile> {
    const found = taskFile(upload, accepts);
    if (!found.ok)
      throw new InvalidInput([{ pointer: '/file', detail: t(found.reason, { largest: LARGEST_TASK }) }]);
    const key = `tasks/${this.db.organisationId}/${randomUUID()}${found.ending}`;
    await this.storage.put(key, upload.bytes);
    return { key, name: upload.name.slice(-200), type: found.type, bytes: upload.bytes.length };
  }

  async read(file: KeptFile | null): Promise<{ file: KeptFile; bytes: Buffer }> {
    const bytes = file && (await this.storage.get(file.key));
    if (!file || !bytes) throw new NotFound();
    return { file, bytes };
  }
}
