import { Bearings } from './bearings.service';
import { CatchingUp } from './catching-up.service';
import { Corrections } from './corrections.service';
import { Decisions } from './decisions.service';
import { Erasure } from './erasure.service';
import { ErasurePages } from './erasure.pages';
import { NewVersions } from './new-versions.service';
import { PaperPages } from './paper.pages';
import { PrivateReasons } from './private-reasons.service';
import { Renewals } from './renewals.service';
import { Replacements } from './replacements.service';
import { StandingPages } from './standing.pages';
import { Standings } from './standings.service';
import { VersionPages } from './version.pages';

/** What this part of certificates consists of. */
export const lifecycle = {
  controllers: [ErasurePages, PaperPages, StandingPages, VersionPages],
  providers: [
    Bearings,
    CatchingUp,
    Corrections,
    Decisions,
    Erasure,
    NewVersions,
    PrivateReasons,
    Renewals,
    Replacements,
    Standings,
  ],
};
