import { Injectable } from '@nestjs/common';
import { type Actor, Members } from '../../organisations';
import { Clock } from '../../shared/clock';
import type { Typed } from '../../shared/http/forms';
import type { Page } from '../../shared/http/page';
import { QuizService } from '../quiz.service';
import { AccommodationLedger } from './accommodation-ledger.service';
import { AccommodationsQueries } from './accommodations.queries';
import { accommodationsPage } from './accommodations.view';

/** Where the list goes on, and a form that is shown again. */
export type Showing = { after?: string | undefined; typed?: Typed; errors?: Record<string, string> };

/** Gathers what stands on the page of a quiz's accommodations. */
@Injectable()
export class AccommodationReading {
  constructor(
    private readonly quizzes: QuizService,
    private readonly members: Members,
    private readonly accommodations: AccommodationsQueries,
    private readonly ledger: AccommodationLedger,
    private readonly clock: Clock,
  ) {}

  /** A fixed number of queries, however many accommodations there are. */
  async page({ timeZone }: Actor, quizId: string, { after, ...shown }: Showing = {}): Promise<Page> {
    const { title } = await this.quizzes.currentVersion(quizId);
    const { items, next } = await this.accommodations.list(quizId, after);
    return accommodationsPage({
      ...shown,
      quiz: { id: quizId, title },
      trainees: await this.members.withRole('trainee'),
      items: items.map((row) => ({ ...row, reason: this.ledger.reasonOf(row) })),
      next,
      reader: { timeZone, now: this.clock.now() },
    });
  }
}
