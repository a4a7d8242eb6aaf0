import { ActionWriter } from './action-writer.service';
import { AgreedActions } from './agreed-actions.service';
import { Appointments } from './appointments.service';
import { Attendances } from './attendances.service';
import { NextMeetings } from './next-meeting.service';
import { SessionFormsPages } from './session-forms.pages';
import { SessionForms } from './session-forms.service';
import { SessionReading } from './session-reading.service';
import { SessionWriter } from './session-writer.service';
import { SupervisionPages } from './supervision.pages';
import { SupervisionQueries } from './supervision.queries';
import { SupervisionService } from './supervision.service';

/** What this part of practice consists of. */
export const supervision = {
  controllers: [SessionFormsPages, SupervisionPages],
  providers: [
    ActionWriter,
    AgreedActions,
    Appointments,
    Attendances,
    NextMeetings,
    SessionForms,
    SessionReading,
    SessionWriter,
    SupervisionQueries,
    SupervisionService,
  ],
};
