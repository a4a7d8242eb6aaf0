import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { WellbeingPreference } from './wellbeing-preference.entity';

/** Whether trainees want letters about signals. */
@Injectable()
export class WellbeingPreferences {
  constructor(private readonly db: Database) {}

  set({ organisationId, personId: traineeId }: Actor, letters: boolean): Promise<void> {
    return this.db.transaction(async () => {
      await this.db
        .of(WellbeingPreference)
        .upsert({ organisationId, traineeId, letters }, ['organisationId', 'traineeId']);
    });
  }
}
