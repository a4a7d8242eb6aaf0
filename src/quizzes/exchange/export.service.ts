import { Injectable } from '@nestjs/common';
import { NotFound } from '../../shared/errors';
import { type Opened, QuizDrafts } from '../authoring/drafts/draft.service';
import type { Item } from '../question-types/registry';
import { writeGift } from './gift/write-gift';
import { writeMoodle } from './moodle/write-moodle';
import { pack } from './package.provider';
import { writeQti } from './qti/write-qti';

export const exportFormats = ['gift', 'moodle', 'qti'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which of a quiz is handed over: what is published of it, or what is being written. */
export const exportParts = ['published', 'draft'] as const;
export type ExportPart = (typeof exportParts)[number];

/** A file to be saved. */
export type Exported = { name: string; type: string; bytes: Buffer };

type Bank = { title: string; items: Item[]; stem: string };

/** Handing questions over to another program. */
@Injectable()
export class ExportService {
  constructor(private readonly drafts: QuizDrafts) {}

  /** Every question of a quiz; importing the file again gives the same questions. */
  async export(quizId: string, format: ExportFormat, part: ExportPart): Promise<Exported> {
    const { title, items, stem } = bankOf(await this.drafts.open(quizId), part);
    if (format === 'gift')
      return {
        name: `${stem}.gift.txt`,
        type: 'text/plain; charset=utf-8',
        bytes: Buffer.from(writeGift(title, items)),
      };
    if (format === 'moodle')
      return {
        name: `${stem}.xml`,
        type: 'application/xml; charset=utf-8',
        bytes: Buffer.from(writeMoodle(items)),
      };
    return { name: `${stem}.zip`, type: 'application/zip', bytes: await pack(writeQti(title, items)) };
  }
}

function bankOf({ published, draft }: Opened, part: ExportPart): Bank {
  if (part === 'draft' && draft) return { ...draft.document, stem: 'questions-draft' };
  if (part === 'published' && published) return { ...published, stem: `questions-v${published.number}` };
  throw new NotFound();
}
