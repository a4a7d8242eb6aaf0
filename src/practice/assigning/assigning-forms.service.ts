import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { answers, type Typed } from '../../shared/http/forms';
import type { AssigningChoices } from './assigning-form.view';
import { AssignmentReading } from './assignment-reading.service';
import { AssignmentsQueries } from './assignments.queries';
import type { AssigningWish } from './assigning.schemas';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whom coordinators can choose from. */
@Injectable()
export class AssigningForms {
  constructor(
    private readonly members: Members,
    private readonly queries: AssignmentsQueries,
    private readonly reading: AssignmentReading,
  ) {}

  /** Everybody who supervises, and a part of the trainees, before them those who are ticked already. */
  async choices(actor: Actor, wish: AssigningWish, typed: Typed): Promise<AssigningChoices> {
    const today = this.reading.today(actor);
    const inside = await this.members.withRole('supervisor');
    const outside = await this.members.withRole('outside-supervisor');
    const part = await this.queries.trainees(today, { search: wish.search ?? '', after: wish.after ?? null });
    const ticked = answers(typed, 'traineeIds').filter(
      (id) => uuid.test(id) && !part.items.some((one) => one.id === id),
    );
    const before = ticked.length > 0 ? await this.queries.someTrainees(today, ticked) : [];
    const known = new Set(inside.map(({ id }) => id));
    return {
      wish,
      supervisors: [...inside, ...outside.filter(({ id }) => !known.has(id))],
      trainees: [...before, ...part.items],
      next: part.next,
    };
  }
}
