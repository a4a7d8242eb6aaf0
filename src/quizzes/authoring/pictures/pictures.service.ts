import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.service';
import { NotFound } from '../../../shared/errors';
import type { Upload } from '../../../shared/http/uploads';
import { Storage } from '../../../shared/storage/storage';
import { pictureKey, pictureName } from '../../exchange/picture-key';
import { nameOf } from '../../exchange/pictures';

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** Pictures of questions, each kept under the hash of its bytes in its organisation's own folder. */
@Injectable()
export class QuizPictures {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
  ) {}

  /** Keeps a picture and answers its name; null for a file that is no picture or is too large. */
  async keep({ bytes }: Upload): Promise<string | null> {
    const file = nameOf(bytes);
    if (file) await this.storage.put(pictureKey(this.db.organisationId, file), bytes);
    return file;
  }

  /** A picture of the organisation at hand, and what it is. */
  async find(file: string): Promise<{ bytes: Buffer; type: string }> {
    const ending = pictureName.exec(file)?.[1] ?? '';
    const type = types[ending];
    const bytes = type ? await this.storage.get(pictureKey(this.db.organisationId, file)) : null;
    if (!type || !bytes) throw new NotFound();
    return { bytes, type };
  }
}
