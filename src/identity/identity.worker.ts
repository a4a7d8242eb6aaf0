import { Injectable } from '@nestjs/common';
import { Every } from '../jobs';
import { Database } from '../shared/database/database.service';
import { SessionService } from './session.service';

@Injectable()
export class IdentityWorker {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionService,
  ) {}

  @Every('17 3 * * *', { scope: 'platform' })
  forgetExpiredSessions() {
    return this.db.transaction(() => this.sessions.forgetExpired());
  }
}
