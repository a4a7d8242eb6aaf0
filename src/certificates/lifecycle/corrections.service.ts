import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import { Conflict } from '../../shared/errors';
import { Bearings } from './bearings.service';
import { Decisions } from './decisions.service';
import { withName } from './erased';
import type { Correction } from './lifecycle.schemas';
import { NewVersions } from './new-versions.service';

/** Corrects the name on a certificate: a new version at the same link. */
@Injectable()
export class Corrections {
  constructor(
    private readonly db: Database,
    private readonly bearings: Bearings,
    private readonly versions: NewVersions,
    private readonly decisions: Decisions,
  ) {}

  /**
   * The link says the right name at once, the PDF follows; credentials with the old one are not good any more. Sent
   * twice, the second changes nothing; refused when somebody else has corrected it meanwhile.
   */
  correct(actor: Actor, certificateId: string, { name, version, privateReason }: Correction): Promise<void> {
    return this.db.transaction(async () => {
      const held = await this.bearings.hold(certificateId, 'correct');
      if (held.snapshot.holder.name === name) return;
      if (held.version !== version) throw new Conflict('certificates.errors.correctedMeanwhile');
      const after = await this.versions.make(held, (said) => withName(said, name));
      const details = { version: after.version };
      await this.decisions.record(actor, held, { what: 'corrected', privateReason, details });
    });
  }
}
