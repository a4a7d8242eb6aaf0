import { CompetenciesPages } from './competencies.pages';
import { ObservationForms } from './observation-forms.service';
import { ObservationLetters } from './observation-letters.service';
import { ObservationReading } from './observation-reading.service';
import { ObservationService } from './observation.service';
import { ObservationWriter } from './observation-writer.service';
import { ObservedGround } from './observed-ground.service';
import { ObservingPages } from './observing.pages';
import { ObservingQueries } from './observing.queries';
import { ObservingWorker } from './observing.worker';

/** What supervisors see who are there; a part of the practice module. */
export const observing = {
  controllers: [CompetenciesPages, ObservingPages],
  providers: [
    ObservationForms,
    ObservationLetters,
    ObservationReading,
    ObservationService,
    ObservationWriter,
    ObservedGround,
    ObservingQueries,
    ObservingWorker,
  ],
};
