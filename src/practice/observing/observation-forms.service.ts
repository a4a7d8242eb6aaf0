import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { answer, type Typed } from '../../shared/http/forms';
import type { Page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { GuardedTexts } from '../guard/guarded-texts.service';
import { observationFormPage, typedOf } from './observation-form.view';
import { ObservationReading } from './observation-reading.service';
import { type About, aboutIn } from './observing.schemas';

/** The fields that are written in confidence. */
const written = ['feedback', 'next', 'reason'];

/** The pages with an observation's form: new, and about one that is to be corrected, with what was typed and why. */
@Injectable()
export class ObservationForms {
  constructor(
    private readonly reading: ObservationReading,
    private readonly guarded: GuardedTexts,
  ) {}

  async blank(actor: Actor, about: About, asksPassword: boolean): Promise<Page> {
    const ground = await this.reading.groundFor(actor, about);
    return observationFormPage(ground, { typed: {}, formKey: randomUUID(), asksPassword });
  }

  async again(actor: Actor, typed: Typed, refused: Refused, asksPassword: boolean): Promise<Page> {
    const ground = await this.reading.groundFor(actor, aboutIn(typed));
    const formKey = answer(typed, 'formKey') || randomUUID();
    return observationFormPage(ground, {
      ...(await this.guarded.again(typed, written)),
      ...{ refused, formKey, asksPassword },
    });
  }

  /** The form that corrects an observation, with what was typed or else what it says now. */
  async about(
    actor: Actor,
    id: string,
    asksPassword: boolean,
    tried?: { typed: Typed; refused: Refused },
  ): Promise<Page> {
    const { observation, versions, people, vocabulary } = await this.reading.openOwn(actor, id);
    const [newest] = versions;
    const { traineeId: trainee, formKey } = observation;
    const ground = {
      observed: observation,
      trainee: { id: trainee, name: people.get(trainee)?.name ?? '' },
      vocabulary,
    };
    return observationFormPage(ground, {
      ...(await this.guarded.again(tried?.typed ?? typedOf(newest, newest.kept), written)),
      ...{ refused: tried?.refused, formKey, correcting: observation, asksPassword },
    });
  }
}
