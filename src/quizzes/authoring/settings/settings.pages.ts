import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Members, Requires } from '../../../organisations';
import { answer, readForm, type Typed } from '../../../shared/http/forms';
import { Id } from '../../../shared/http/id.decorator';
import { redirect } from '../../../shared/http/page';
import { markOf } from '../../../shared/seen';
import { say, t } from '../../../shared/text';
import { countsOf } from '../drafts/bank';
import { type Settings, settingsOf } from '../drafts/draft';
import { QuizDrafts } from '../drafts/draft.service';
import { QuizParts, type Saved } from '../drafts/parts.service';
import type { Meanwhile } from '../meanwhile.view';
import { authoring } from '../paths';
import { settingsFrom, typedSettings } from './settings';
import { SettingsForm } from './settings.schemas';
import { settingsPage } from './settings.view';

type Again = { typed: Typed; errors?: Record<string, string>; changed?: Changed };
type Changed = Extract<Saved<Settings>, { state: 'changed' }>;

/** The rules of a quiz. */
@Controller('authoring/quizzes/:id/settings')
@Requires('course.author')
export class SettingsPages {
  constructor(
    private readonly drafts: QuizDrafts,
    private readonly parts: QuizParts,
    private readonly members: Members,
  ) {}

  @Get()
  edit(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.show(actor, id);
  }

  @Post()
  async save(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: unknown) {
    const form = readForm(SettingsForm, body);
    if (!form.ok) return this.show(actor, id, form);
    const settings = settingsFrom(form.data, actor.timeZone);
    const saved = await this.parts.saveSettings(actor, id, form.data.seen, settings);
    return saved.state === 'kept'
      ? redirect(authoring.quiz(id), 'quizzes.authoring.saved')
      : this.show(actor, id, { typed: form.typed, changed: saved });
  }

  private async show({ timeZone }: Actor, id: string, again?: Again) {
    const { document } = await this.drafts.open(id);
    const settings = settingsOf(document);
    return settingsPage({
      quiz: { id, title: document.title },
      seen: again?.errors ? answer(again.typed, 'seen') : markOf(again?.changed?.theirs ?? settings),
      typed: again?.typed ?? typedSettings(settings, timeZone),
      bank: countsOf(document.items),
      errors: again?.errors ?? null,
      meanwhile: again?.changed ? await this.meanwhile(again.changed, again.typed, timeZone) : null,
    });
  }

  private async meanwhile({ theirs, by }: Changed, typed: Typed, timeZone: string): Promise<Meanwhile> {
    const people = await this.members.people(by ? [by] : []);
    const kept = typedSettings(theirs, timeZone);
    const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])];
    return {
      ...{ name: people.get(by ?? '')?.name ?? t('quizzes.authoring.meanwhile.somebody'), gone: false },
      both: names
        .filter((name) => name !== 'seen')
        .map((name) => ({ label: labelOf(name), theirs: answer(kept, name), yours: answer(typed, name) })),
    };
  }
}

const labelOf = (name: string): string =>
  name.startsWith('of.')
    ? say('quizzes.authoring.settings.of', { objective: name.slice(3) })
    : say(name === 'title' ? 'quizzes.authoring.fields.title' : `quizzes.authoring.settings.${name}`);
