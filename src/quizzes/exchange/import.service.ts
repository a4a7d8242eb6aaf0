import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import { Conflict, InvalidInput, NotFound } from '../../shared/errors';
import type { Upload } from '../../shared/http/uploads';
import { Storage } from '../../shared/storage/storage';
import { QuizDrafts } from '../authoring/drafts/draft.service';
import { Item } from '../question-types/registry';
import { Quiz } from '../quiz.entity';
import { type Found, type FoundPicture, Unreadable, type WrittenItem } from './found';
import { ImportsQueries } from './imports.queries';
import { freeKey } from './naming';
import { pictureKey } from './picture-key';
import { QuizImport } from './quiz-import.entity';
import { readFile, type ReadFile } from './reader.provider';

/** Taking questions over from another program: first they are read and shown, then confirmed. */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly drafts: QuizDrafts,
    private readonly imports: ImportsQueries,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  /** Reads a file for a quiz and keeps what each question would become. A file that cannot be read changes nothing. */
  async read(actor: Actor, quizId: string, upload: Upload): Promise<QuizImport> {
    const file = await readable(upload);
    return this.db.transaction(async () => {
      const { organisationId } = this.db;
      if (!(await this.db.of(Quiz).existsBy({ id: quizId, organisationId }))) throw new NotFound();
      await this.keepPictures(file.questions);
      const imported = await this.db.of(QuizImport).save({
        organisationId,
        quizId,
        fileName: upload.name.slice(0, 200),
        format: file.format,
        readBy: actor.personId,
        readAt: this.clock.now(),
        confirmedAt: null,
      });
      await this.keepQuestions(imported.id, file.questions);
      return imported;
    });
  }

  /**
   * Adds what can be imported to the quiz's draft, which is begun where there is none. Answers how many questions those
   * are.
   */
  confirm(actor: Actor, id: string): Promise<number> {
    return this.db.transaction(async () => {
      const held = await this.db.lock(QuizImport, id);
      if (held.confirmedAt) throw new Conflict('quizzes.exchange.preview.already');
      await this.db.lock(Quiz, held.quizId);
      const quiz = await this.db.of(Quiz).findOneByOrFail({ id: held.quizId });
      const items = (await this.imports.importable(id)).flatMap(({ item }) => item ?? []);
      await this.add(actor, quiz, items);
      await this.db.of(QuizImport).save({ ...held, confirmedAt: this.clock.now() });
      await this.audit.record(actor, 'quizzes.questions-imported', `quiz:${quiz.id}`, {
        importId: id,
        questions: items.length,
      });
      return items.length;
    });
  }

  /** NOTE: not even a published quiz gets them at once: some need a rubric or the words of a picture first. */
  private async add(actor: Actor, quiz: Quiz, more: WrittenItem[]): Promise<void> {
    const { published } = await this.drafts.open(quiz.id);
    await this.drafts.change(actor, quiz.id, (now, { removed }) => {
      const gone = removed.flatMap(({ questions }) => questions.map(({ item }) => item));
      const items = joined(now.items, more, [...gone, ...(published?.items ?? [])]);
      return { draft: { ...now, items: items.map((item) => Item.parse(item)) } };
    });
  }

  private async keepPictures(questions: Found[]): Promise<void> {
    const pictures = new Map<string, FoundPicture>();
    for (const question of questions)
      if (question.outcome === 'imported') for (const one of question.pictures) pictures.set(one.file, one);
    for (const { file, bytes } of pictures.values())
      await this.storage.put(pictureKey(this.db.organisationId, file), bytes);
  }

  private async keepQuestions(importId: string, questions: Found[]): Promise<void> {
    const rows = questions.map((question, at) => ({
      place: at + 1,
      file: question.file ?? null,
      line: question.line,
      title: question.title.slice(0, 300) || '–',
      outcome: question.outcome,
      remarks: question.outcome === 'imported' ? question.notes : [question.reason],
      item: question.outcome === 'imported' ? question.item : null,
    }));
    await this.db.query(
      `INSERT INTO quiz_import_questions (organisation_id, import_id, place, file, line, title, outcome, remarks, item)
       SELECT $1, $2, place, file, line, title, outcome, remarks, item
         FROM jsonb_to_recordset($3::jsonb) AS row(place int, file text, line int, title text, outcome text, remarks text[], item jsonb)`,
      [this.db.organisationId, importId, JSON.stringify(rows)],
    );
  }
}

async function readable(upload: Upload): Promise<ReadFile> {
  try {
    return await readFile(upload.bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const place = error.line ? `${error.line}: ` : '';
    throw new InvalidInput([{ pointer: '/file', detail: `${place}${error.reason}` }]);
  }
}

type Named = { key: string };

/** The bank with these questions behind its own; a key that is taken, or was by these, becomes another. */
function joined(items: readonly WrittenItem[], more: WrittenItem[], gone: readonly Named[]): WrittenItem[] {
  const taken = new Set([...items, ...gone].map(({ key }) => key));
  return [...items, ...more.map((item) => ({ ...item, key: freeKey(item.key, taken) }))];
}
