import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { answer, type Typed } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { t } from '../../shared/text';
import type { Refused } from '../../shared/http/refused';
import { isOpen } from './session-rules';
import { sessionFormPage, typedOf } from './session-form.view';
import { SessionReading } from './session-reading.service';
import { SessionWriter } from './session-writer.service';

/** The pages with a session's form: new, about a session, and again with what was typed and why. */
@Injectable()
export class SessionForms {
  constructor(
    private readonly reading: SessionReading,
    private readonly writer: SessionWriter,
  ) {}

  /** An empty form, with today in it. */
  async blank(actor: Actor): Promise<Page> {
    const choices = await this.reading.choices(actor);
    const typed = { day: choices.today, format: 'individual', place: 'in-person' };
    return sessionFormPage(choices, { typed, formKey: randomUUID() });
  }

  async again(actor: Actor, typed: Typed, refused: Refused): Promise<Page> {
    const formKey = answer(typed, 'formKey') || randomUUID();
    return sessionFormPage(await this.reading.choices(actor), { typed, refused, formKey });
  }

  /** A form that recorded a session before and says something else by now: sent once more, it records another. */
  used(actor: Actor, typed: Typed): Promise<Page> {
    const refused: Refused = { status: 409, errors: {}, error: t('practice.errors.sessionFormUsed') };
    return this.again(actor, { ...typed, formKey: '' }, refused);
  }

  /** The form of a session of this supervisor's that may be corrected, with what was typed or else what it says; a confirmed one is shown. */
  async about(
    actor: Actor,
    id: string,
    tried?: { typed: Typed; refused: Refused },
  ): Promise<Page | Redirect> {
    const { session } = await this.reading.openRecorded(actor, id);
    if (!tried && !isOpen(session)) return redirect(`/supervision-sessions/${id}`);
    const shown = tried ?? { typed: typedOf(this.writer.read(session)) };
    return sessionFormPage(await this.reading.choices(actor), {
      ...shown,
      formKey: session.formKey,
      editing: session,
    });
  }
}
