import { Injectable } from '@nestjs/common';
import { writeGift } from './gift/write-gift';
import { ImportsQueries } from './imports.queries';
import { writeMoodle } from './moodle/write-moodle';
import { pack } from './package.provider';
import { writeQti } from './qti/write-qti';

export const exportFormats = ['gift', 'moodle', 'qti'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file to be saved. */
export type Exported = { name: string; type: string; bytes: Buffer };

/** Handing questions over to another program. */
@Injectable()
export class ExportService {
  constructor(private readonly imports: ImportsQueries) {}

  /** Every question of a quiz's current version; importing the file again gives the same questions. */
  async export(quizId: string, format: ExportFormat): Promise<Exported> {
    const { title, items, number } = await this.imports.version(quizId);
    const name = (ending: string) => `questions-v${number}.${ending}`;
    if (format === 'gift')
      return {
        name: name('gift.txt'),
        type: 'text/plain; charset=utf-8',
        bytes: Buffer.from(writeGift(title, items)),
      };
    if (format === 'moodle')
      return {
        name: name('xml'),
        type: 'application/xml; charset=utf-8',
        bytes: Buffer.from(writeMoodle(items)),
      };
    return { name: name('zip'), type: 'application/zip', bytes: await pack(writeQti(title, items)) };
  }
}
