import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { EntryForm } from '../entries/entries.schemas';
import { EntryAdvice } from './advice.service';
import { advicePage } from './advice.view';

/** What there is to say about an entry while it is written. */
@Controller('practice-entries/advice')
@Requires('practice.log')
export class AdvicePages {
  constructor(private readonly advice: EntryAdvice) {}

  /** Nothing, as long as too little is typed to say anything. */
  @Post()
  @HttpCode(200)
  async show(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(EntryForm, body);
    return advicePage(form.ok ? await this.advice.of(actor, form.data) : []);
  }
}
