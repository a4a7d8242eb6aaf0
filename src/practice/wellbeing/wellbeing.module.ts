import { CheckInsPages } from './check-ins.pages';
import { CheckIns } from './check-in.service';
import { CrisisContacts } from './crisis-contacts.service';
import { OverloadQueries } from './overload.queries';
import { SignalLetters } from './signal-letters.service';
import { Signals } from './signals.service';
import { WellbeingPages } from './wellbeing.pages';
import { WellbeingPreferences } from './wellbeing-preferences.service';
import { WellbeingReading } from './wellbeing-reading.service';
import { WellbeingWorker } from './wellbeing.worker';

/** How those are who support others; a part of the practice module. */
export const wellbeing = {
  controllers: [CheckInsPages, WellbeingPages],
  providers: [
    CheckIns,
    CrisisContacts,
    OverloadQueries,
    SignalLetters,
    Signals,
    WellbeingPreferences,
    WellbeingReading,
    WellbeingWorker,
  ],
};
