import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { NotFound } from '../../shared/errors';
import { answer, readForm } from '../../shared/http/forms';
import { Id } from '../../shared/http/id.decorator';
import { redirect } from '../../shared/http/page';
import { remediesIn } from '../guard/guard.schemas';
import type { Remedy } from '../guard/remedies';
import { columnFaults } from './column-faults';
import { columnsPage } from './columns.view';
import { columnsFor, columnsTyped, withAnswers, withColumns } from './decisions';
import type { Sheet } from './grid';
import { flaggedPage } from './flagged.view';
import { ImportReview } from './import-review.service';
import { type OpenImport, ImportStore } from './import-store.service';
import { PracticeImportService } from './import.service';
import { questionsAbout } from './plan';
import { wordsPage } from './words.view';

const Form = z.looseObject({});
const place = z.coerce.number().int().min(0).max(1_000).optional().catch(undefined);
const SheetWish = z.object({ sheet: place });

/** What is asked about a spreadsheet before its rows are shown: its columns, its words, names in reflections. */
@Controller('practice-imports')
@Requires('practice.log')
export class ImportQuestionsPages {
  constructor(
    private readonly imports: PracticeImportService,
    private readonly store: ImportStore,
    private readonly review: ImportReview,
  ) {}

  @Get(':id/columns')
  async columns(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query({ schema: SheetWish }) wish: z.output<typeof SheetWish>,
  ) {
    const opened = await this.store.open(actor, id);
    const at = wish.sheet ?? opened.settings.sheet;
    const sheet = sheetAt(opened, at);
    const { settled, columns } = opened.settings;
    const chosen = settled && at === opened.settings.sheet ? columns : columnsFor(sheet, opened.settings);
    return columnsPage(opened, at, chosen);
  }

  @Post(':id/columns')
  async chooseColumns(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { typed } = readForm(Form, body);
    const opened = await this.store.open(actor, id);
    const at = Number(answer(typed, 'sheet')) || 0;
    const sheet = sheetAt(opened, at);
    const columns = columnsTyped(typed);
    const faults = columnFaults(columns);
    if (Object.keys(faults).length > 0) return columnsPage(opened, at, columns, faults);
    await this.imports.decide(actor, id, (settings) => withColumns(settings, sheet, at, columns));
    return redirect(`/practice-imports/${id}/words`);
  }

  @Get(':id/words')
  async words(@CurrentActor() actor: Actor, @Id() id: string) {
    const opened = await this.store.open(actor, id);
    const { sheet, meanings } = await this.review.ground(actor, opened);
    const questions = questionsAbout(sheet, opened.settings, meanings);
    const none = questions.words.length === 0 && !questions.order && !questions.unit;
    return none ? redirect(`/practice-imports/${id}`) : wordsPage(opened, questions, meanings);
  }

  @Post(':id/words')
  async decideWords(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { typed } = readForm(Form, body);
    await this.imports.decide(actor, id, (settings) => withAnswers(settings, typed));
    return redirect(`/practice-imports/${id}`);
  }

  @Get(':id/reflections')
  async reflections(@CurrentActor() actor: Actor, @Id() id: string) {
    const opened = await this.store.open(actor, id);
    const { rows } = await this.review.of(actor, opened);
    return rows.some(({ open }) => open.length > 0)
      ? flaggedPage(opened, rows)
      : redirect(`/practice-imports/${id}`);
  }

  @Post(':id/reflections')
  async decideReflections(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const { typed } = readForm(Form, body);
    const withoutReflections = answer(typed, 'without') === 'yes';
    const given = remediesIn(typed);
    await this.imports.decide(actor, id, (settings) => ({
      ...settings,
      withoutReflections,
      remedies: [...settings.remedies.filter(isNot(given)), ...given],
    }));
    return redirect(`/practice-imports/${id}/reflections`);
  }
}

const isNot =
  (given: readonly Remedy[]) =>
  ({ quote }: Remedy): boolean =>
    !given.some((one) => one.quote === quote);

function sheetAt({ sheets }: OpenImport, at: number): Sheet {
  const sheet = sheets?.[at];
  if (!sheet) throw new NotFound('practice.importing.errors.gone');
  return sheet;
}
