import { Injectable } from '@nestjs/common';
import { Members } from '../../../organisations';
import type { RejectedForm, Typed } from '../../../shared/http/forms';
import type { Page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { lessonTemplate } from '../lesson-text';
import { type AboutDraft, aboutOf, type Draft, type DraftLesson } from '../drafts/draft';
import type { Saved } from '../drafts/draft-parts.service';
import { DraftService } from '../drafts/draft.service';
import { typedOf } from '../drafts/lesson-fields';
import { markOf } from '../../../shared/seen';
import { lessonIn } from '../drafts/structure';
import { textFaults } from '../drafts/text-faults';
import { Fillings } from '../fillings.service';
import { Grounds, groundOf } from '../ground.service';
import { fill } from '../text/filling';
import { aboutFormPage, typedAbout } from './about-form.view';
import { lessonFormPage } from './lesson-form.view';
import type { Meanwhile } from './meanwhile.view';

type Changed<Part> = Extract<Saved<Part>, { state: 'changed' }>;

/** Why a form is shown again: what its schema refused, or what somebody else wrote into the same thing. */
export type Again<Part> = { refused: RejectedForm } | { typed: Typed; changed: Changed<Part> };

/** Puts together the forms in which courses are written. What was typed is never lost. */
@Injectable()
export class DraftForms {
  constructor(
    private readonly drafts: DraftService,
    private readonly grounds: Grounds,
    private readonly fillings: Fillings,
    private readonly members: Members,
  ) {}

  async about(slug: string, again?: Again<AboutDraft>): Promise<Page> {
    const { document } = await this.drafts.find(slug);
    const about = aboutOf(document);
    const label = (name: 'summary' | 'supervisionPrompt' | 'glossary' | 'sources' | 'title') => ({
      name,
      label: t(`courses.authoring.fields.${name}`),
    });
    const shown = (['title', 'summary', 'supervisionPrompt', 'glossary', 'sources'] as const).map(label);
    return aboutFormPage(await this.grounds.choices(), {
      slug,
      title: document.title,
      seen: this.seen(about, again),
      typed: typedIn(again) ?? typedAbout(about),
      errors: errorsIn(again),
      meanwhile: await this.meanwhile(again, typedAbout, shown),
    });
  }

  async lesson(slug: string, name: string, again?: Again<DraftLesson>): Promise<Page> {
    const { document } = await this.drafts.find(slug);
    const { lesson } = lessonIn(document, name);
    const choices = await this.grounds.choices();
    const typed = typedIn(again) ?? typedOf(lesson);
    const markdown = String(typed.markdown ?? '');
    const fields = (['title', 'markdown', 'transcript'] as const).map((field) => ({
      name: field,
      label: t(`courses.authoring.fields.${field}`),
    }));
    return lessonFormPage(choices, {
      ...{ slug, lesson, typed, draft: document },
      seen: this.seen(lesson, again),
      html: await this.html(document, name, markdown),
      faults: textFaults(markdown, { glossary: document.glossary, media: groundOf(slug, choices).media }),
      errors: errorsIn(again),
      meanwhile: await this.meanwhile(again, typedOf, fields),
    });
  }

  /** A text as trainees will read it, and what is wrong with it. */
  async preview(slug: string, name: string, markdown: string) {
    const { document } = await this.drafts.find(slug);
    const { media } = await this.grounds.of(slug);
    const faults = textFaults(markdown, { glossary: document.glossary, media });
    return { html: await this.html(document, name, markdown), faults };
  }

  private async html({ glossary }: Draft, slug: string, markdown: string): Promise<string> {
    const template = lessonTemplate(markdown, { slug, glossary });
    return fill(template, await this.fillings.of(template));
  }

  /** What the next sending is held against: their text once it was shown, else what was seen before. */
  private seen<Part>(part: Part, again: Again<Part> | undefined): string {
    if (again && 'refused' in again) return String(again.refused.typed.seen ?? '');
    return markOf(again ? again.changed.theirs : part);
  }

  private async meanwhile<Part>(
    again: Again<Part> | undefined,
    typed: (part: Part) => Typed,
    fields: { name: string; label: string }[],
  ): Promise<Meanwhile | null> {
    if (!again || 'refused' in again) return null;
    const { theirs, by } = again.changed;
    const people = await this.members.people([by]);
    const said = typed(theirs);
    return {
      name: people.get(by)?.name ?? '',
      theirs: fields.map(({ name, label }) => ({ label, text: String(said[name] ?? '') })),
      yours: fields.map(({ name }) => String(again.typed[name] ?? '').replace(/\r\n?/g, '\n')),
    };
  }
}

const typedIn = <Part>(again: Again<Part> | undefined): Typed | null => {
  if (!again) return null;
  return 'refused' in again ? again.refused.typed : again.typed;
};

const errorsIn = <Part>(again: Again<Part> | undefined) =>
  again && 'refused' in again ? again.refused.errors : null;
