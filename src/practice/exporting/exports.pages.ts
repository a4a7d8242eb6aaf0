import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import type { Page } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import type { Reply } from '../../shared/http/request';
import { CsvExport } from './csv-export.service';
import { exportPage } from './export.view';
import { PracticeLog } from './log.service';
import { ExportWish } from './period';

/** Taking one's own practice out: for a spreadsheet, and on paper. */
@Controller('practice-exports')
@Requires('practice.log')
export class ExportsPages {
  constructor(
    private readonly csv: CsvExport,
    private readonly log: PracticeLog,
  ) {}

  @Get('new')
  begin() {
    return exportPage();
  }

  @Post('csv')
  @HttpCode(200)
  spreadsheet(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Readable | Page> {
    const form = readForm(ExportWish, body);
    const made = async (wish: ExportWish): Promise<Readable | Page> => {
      void reply.type('text/csv; charset=utf-8').header('content-disposition', named('practice.csv'));
      return Promise.resolve(this.csv.of(actor, wish));
    };
    return orAgain(form, made, (why) => exportPage(form.typed, why));
  }

  @Post('log')
  @HttpCode(200)
  paper(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer | Page> {
    const form = readForm(ExportWish, body);
    const made = async (wish: ExportWish): Promise<Buffer | Page> => {
      const pdf = await this.log.print(actor, wish);
      void reply.type('application/pdf').header('content-disposition', named('practice-log.pdf'));
      return pdf;
    };
    return orAgain(form, made, (why) => exportPage(form.typed, why));
  }
}

const named = (name: string): string => `attachment; filename="${name}"`;
