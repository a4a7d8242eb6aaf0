import { ClosedPeriods } from './closed-periods.service';
import { ClosingService } from './closing.service';
import { PeriodReading } from './period-reading.service';
import { PeriodsPages } from './periods.pages';
import { PeriodsQueries } from './periods.queries';
import { ReopeningService } from './reopening.service';

/** What this part of practice consists of. */
export const periods = {
  controllers: [PeriodsPages],
  providers: [ClosedPeriods, ClosingService, PeriodReading, PeriodsQueries, ReopeningService],
};
