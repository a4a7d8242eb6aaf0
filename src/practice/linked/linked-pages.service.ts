import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { Database } from '../../shared/database/database.service';
import type { Page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { Vocabularies } from '../vocabulary/vocabulary.service';
import { linkedEntriesPage, type Tried } from './linked-entries.view';
import { linkedOutcomePage } from './linked-outcome.view';
import { isOpen } from './request-state';
import { SupervisorAssignment } from '../assigning/supervisor-assignment.entity';
import { RequestedEntries } from './requested-entries.service';
import { SigningRequest } from './signing-request.entity';
import type { Visit } from './visiting.service';

/** What is shown of a request to whoever has entered the code: what is asked while it is open, then what was decided. */
@Injectable()
export class LinkedPages {
  constructor(
    private readonly db: Database,
    private readonly requested: RequestedEntries,
    private readonly vocabularies: Vocabularies,
    private readonly clock: Clock,
  ) {}

  async show(visit: Visit, token: string, tried: Tried = {}): Promise<Page> {
    const shown = {
      visit,
      token,
      credential: await this.credentialOf(visit.request),
      entries: await this.requested.of(visit.request),
      vocabulary: await this.vocabularies.current(),
    };
    if (isOpen(visit.request, visit.now)) return linkedEntriesPage(shown, tried);
    return linkedOutcomePage(shown, tried.refused?.error ?? null);
  }

  /** As it is by now, with what was typed and why nothing came of it. */
  async again(visit: Visit, token: string, tried: Tried & { refused: Refused }): Promise<Page> {
    const request = await this.db.of(SigningRequest).findOneByOrFail({ id: visit.request.id });
    return this.show({ ...visit, request, now: this.clock.now() }, token, tried);
  }

  /** What qualifies whoever is asked, as it was said when they were assigned last. */
  private async credentialOf({ traineeId, supervisorId }: SigningRequest): Promise<string> {
    const last = await this.db.of(SupervisorAssignment).findOne({
      where: { organisationId: this.db.organisationId, traineeId, supervisorId, status: 'confirmed' },
      order: { validFrom: 'DESC' },
    });
    return last?.credential ?? '';
  }
}
