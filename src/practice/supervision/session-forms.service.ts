import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { answer, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { Refused } from '../../shared/http/refused';
import { GuardedTexts } from '../guard/guarded-texts.service';
import { isOpen } from './session-rules';
import { sessionFormPage, typedOf } from './session-form.view';
import { SessionReading } from './session-reading.service';
import { SessionWriter } from './session-writer.service';
import { MOST_ACTIONS } from './supervision.schemas';

/** The fields of the form that are written in confidence. */
const written = ['topics', ...Array.from({ length: MOST_ACTIONS }, (_, row) => `action-${row}`)];

/** The pages with a session's form: new, about a session, and again with what was typed and why. */
@Injectable()
export class SessionForms {
  constructor(
    private readonly reading: SessionReading,
    private readonly writer: SessionWriter,
    private readonly guarded: GuardedTexts,
  ) {}

  /** An empty form, with today in it. */
  async blank(actor: Actor, asksPassword: boolean): Promise<Page> {
    const choices = await this.reading.choices(actor);
    const typed = { day: choices.today, format: 'individual', place: 'in-person' };
    return sessionFormPage(choices, { typed, formKey: randomUUID(), asksPassword });
  }

  async again(actor: Actor, typed: Typed, refused: Refused, asksPassword: boolean): Promise<Page> {
    const formKey = answer(typed, 'formKey') || randomUUID();
    const shown = await this.guarded.again(typed, written);
    return sessionFormPage(await this.reading.choices(actor), { ...shown, refused, formKey, asksPassword });
  }

  /** A form that recorded a session before and says something else by now: sent once more, it records another. */
  used(actor: Actor, typed: Typed, asksPassword: boolean): Promise<Page> {
    const refused: Refused = { status: 409, errors: {}, error: t('practice.errors.sessionFormUsed') };
    return this.again(actor, { ...typed, formKey: '' }, refused, asksPassword);
  }

  /** The form of a session of this supervisor's that may be corrected, with what was typed or else what it says; a confirmed one is shown. */
  async about(
    actor: Actor,
    id: string,
    asksPassword: boolean,
    tried?: { typed: Typed; refused: Refused },
  ): Promise<Page | Redirect> {
    const { session, attendances, kept } = await this.reading.openRecorded(actor, id);
    if (!tried && !isOpen(attendances)) return redirect(`/supervision-sessions/${id}`);
    const typed = tried?.typed ?? typedOf(await this.writer.read(session), kept);
    return sessionFormPage(await this.reading.choices(actor), {
      ...(await this.guarded.again(typed, written)),
      refused: tried?.refused,
      formKey: session.formKey,
      editing: session,
      asksPassword,
    });
  }
}
