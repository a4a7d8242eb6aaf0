import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../organisations';
import { NotFound } from '../../../shared/errors';
import type { CourseDraft } from './course-draft.entity';
import { type AboutDraft, aboutOf, type Draft, type DraftLesson, emptyLesson } from './draft';
import { DraftService } from './draft.service';
import type { AboutForm, LessonForm, LessonMove, ModuleMove, ObjectiveForm } from './drafts.schemas';
import { MediaQueries } from '../media/media.queries';
import { lessonOf, withKept } from './lesson-fields';
import { markOf } from '../../../shared/seen';
import { slugFor } from './slug';
import {
  lessonAt,
  lessonIn,
  moduleIn,
  moveLesson,
  moveModule,
  namesIn,
  placeLesson,
  placeModule,
  putBack,
  removeLesson,
  removeModule,
  withLesson,
  withModule,
} from './structure';

/** What came of saving: kept, or not, since somebody else changed the same thing meanwhile to what is `theirs`. */
export type Saved<Part> = { state: 'kept' } | { state: 'changed'; theirs: Part; by: string };

type Objectives = Draft['objectives'];

/** Changing one part of a draft. */
@Injectable()
export class DraftParts {
  constructor(
    private readonly drafts: DraftService,
    private readonly media: MediaQueries,
  ) {}

  /** What the course says about itself, but for its objectives and lessons. */
  saveAbout(actor: Actor, slug: string, { seen, about }: AboutForm): Promise<Saved<AboutDraft>> {
    return this.save(actor, slug, seen, aboutOf, (draft) => ({ ...draft, ...about }));
  }

  /** A video takes over what is kept with its recording. */
  async saveLesson(actor: Actor, slug: string, name: string, form: LessonForm): Promise<Saved<DraftLesson>> {
    const lesson = (draft: Draft) => lessonIn(draft, name).lesson;
    const kept = await this.media.keptWith(form.file);
    return this.save(actor, slug, form.seen, lesson, (draft) => {
      const before = lesson(draft);
      return withLesson(draft, lessonOf(before, withKept(form, before.video, kept)));
    });
  }

  addModule(actor: Actor, slug: string, title: string): Promise<CourseDraft> {
    return this.drafts.change(actor, slug, (draft, { removed }) => ({
      draft: {
        ...draft,
        modules: [...draft.modules, { slug: slugFor(title, namesIn(draft, removed)), title, lessons: [] }],
      },
    }));
  }

  renameModule(actor: Actor, slug: string, name: string, title: string): Promise<CourseDraft> {
    return this.drafts.change(actor, slug, (draft) => ({
      draft: withModule(draft, { ...moduleIn(draft, name), title }),
    }));
  }

  /** Adds a lesson at the end of a module; its name in addresses stays as it is from now on. */
  async addLesson(
    actor: Actor,
    slug: string,
    { title, module, kind }: { title: string; module: string; kind: DraftLesson['kind'] },
  ): Promise<string> {
    let name = '';
    await this.drafts.change(actor, slug, (draft, { removed }) => {
      name = slugFor(title, namesIn(draft, removed));
      const end = moduleIn(draft, module).lessons.length;
      return { draft: lessonAt(draft, emptyLesson(kind, name, title), module, end) };
    });
    return name;
  }

  moveLesson(actor: Actor, slug: string, name: string, to: LessonMove): Promise<CourseDraft> {
    return this.drafts.change(actor, slug, (draft) => ({
      draft: 'way' in to ? moveLesson(draft, name, to.way) : placeLesson(draft, name, to.module, to.place),
    }));
  }

  moveModule(actor: Actor, slug: string, name: string, to: ModuleMove): Promise<CourseDraft> {
    return this.drafts.change(actor, slug, (draft) => ({
      draft: 'way' in to ? moveModule(draft, name, to.way) : placeModule(draft, name, to.place),
    }));
  }

  remove(actor: Actor, slug: string, part: 'lesson' | 'module', name: string): Promise<CourseDraft> {
    return this.drafts.change(actor, slug, (draft, kept) => {
      const { removed, ...rest } = part === 'lesson' ? removeLesson(draft, name) : removeModule(draft, name);
      return { ...rest, removed: [...kept.removed, removed] };
    });
  }

  /** Puts back what was taken out; the last one has the highest place. */
  putBack(actor: Actor, slug: string, place: number): Promise<CourseDraft> {
    return this.drafts.change(actor, slug, (draft, { removed }) => {
      const back = removed[place];
      if (!back) throw new NotFound();
      return { draft: putBack(draft, back), removed: removed.toSpliced(place, 1) };
    });
  }

  addObjective(actor: Actor, slug: string, form: ObjectiveForm): Promise<CourseDraft> {
    return this.objectives(actor, slug, (objectives) => [
      ...objectives,
      {
        id: slugFor(
          form.text.split(/\s+/).slice(0, 4).join(' '),
          objectives.map(({ id }) => id),
        ),
        ...form,
      },
    ]);
  }

  saveObjective(actor: Actor, slug: string, id: string, form: ObjectiveForm): Promise<CourseDraft> {
    return this.objectives(actor, slug, (objectives) => {
      if (!objectives.some((one) => one.id === id)) throw new NotFound();
      return objectives.map((one) => (one.id === id ? { id, ...form } : one));
    });
  }

  /** Lessons that taught an objective keep its name, and a fault says so until they teach another. */
  removeObjective(actor: Actor, slug: string, id: string): Promise<CourseDraft> {
    return this.objectives(actor, slug, (objectives) => objectives.filter((one) => one.id !== id));
  }

  private objectives(actor: Actor, slug: string, change: (objectives: Objectives) => Objectives) {
    return this.drafts.change(actor, slug, (draft) => ({
      draft: { ...draft, objectives: change(draft.objectives) },
    }));
  }

  private async save<Part>(
    actor: Actor,
    slug: string,
    seen: string,
    part: (draft: Draft) => Part,
    change: (draft: Draft) => Draft,
  ): Promise<Saved<Part>> {
    let saved: Saved<Part> = { state: 'kept' };
    await this.drafts.change(actor, slug, (draft, { changedBy }) => {
      const theirs = part(draft);
      if (markOf(theirs) === seen) return { draft: change(draft) };
      saved = { state: 'changed', theirs, by: changedBy };
      return { draft };
    });
    return saved;
  }
}
