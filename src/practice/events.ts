import { z } from 'zod';
import { defineEvent } from '../jobs';

const entry = z.object({ entryId: z.uuid(), traineeId: z.uuid() });
const agreement = z.object({ agreementId: z.uuid(), traineeId: z.uuid() });
const assignment = z.object({ assignmentId: z.uuid() });
const handover = z.object({
  handoverId: z.uuid(),
  toId: z.uuid(),
  traineeIds: z.array(z.uuid()),
  entries: z.int().min(1),
  byCoordinator: z.boolean(),
});
const request = z.object({ requestId: z.uuid(), traineeId: z.uuid() });
const observation = z.object({ observationId: z.uuid(), traineeId: z.uuid() });
const session = z.object({ sessionId: z.uuid(), traineeId: z.uuid() });

/** A trainee sent an entry to the supervisor it names. */
export const EntrySubmitted = defineEvent('practice.entry-submitted', entry);
/** The named supervisor signed an entry; from now on it does not change. */
export const EntrySigned = defineEvent('practice.entry-signed', entry);
/** The named supervisor sent an entry back with a question. */
export const EntryReturned = defineEvent('practice.entry-returned', entry);
/** An amendment was signed: the entry it names counts no more, and the amendment does. */
export const EntryAmended = defineEvent('practice.entry-amended', entry);
/** A signed entry was declared void: it counts no more, and nothing stands in its place. */
export const EntryVoided = defineEvent('practice.entry-voided', entry);
/** A supervisor asked the author of a signed entry to look at it again. */
export const AmendmentAsked = defineEvent('practice.amendment-asked', entry);
/** A supervisor recorded a supervision session and waits for the trainee to confirm it. */
export const SupervisionRecorded = defineEvent('practice.supervision-recorded', session);
/** The trainee confirmed a session; from now on it counts and does not change. */
export const SupervisionConfirmed = defineEvent('practice.supervision-confirmed', session);
/** A supervisor wrote down what they saw, or corrected it; the trainee can read and answer it. */
export const ObservationRecorded = defineEvent('practice.observation-recorded', observation);
/** The trainee has read an observation. */
export const ObservationAnswered = defineEvent('practice.observation-answered', observation);
/** The meeting after a session was moved or called off; `revision` says which change this was. */
export const NextMeetingChanged = defineEvent(
  'practice.next-meeting-changed',
  z.object({ sessionId: z.uuid(), revision: z.int() }),
);
/** The trainee asked about a session instead of confirming it. */
export const SupervisionDisputed = defineEvent('practice.supervision-disputed', session);
/** A trainee proposed somebody as their supervisor; a coordinator decides. */
export const AssignmentProposed = defineEvent('practice.assignment-proposed', assignment);
/** A coordinator confirmed, declined or ended an assignment. */
export const AssignmentDecided = defineEvent('practice.assignment-decided', assignment);
/** Entries that waited for one supervisor, or named one, are now another's to sign. */
export const EntriesHandedOver = defineEvent('practice.entries-handed-over', handover);
/** Somebody who was asked to sign by link says that they are not the supervisor. */
export const SignatureDeclined = defineEvent('practice.signature-declined', request);
/** Somebody who signed by link says that the signature is not theirs, or was a mistake. */
export const SignatureRepudiated = defineEvent('practice.signature-repudiated', entry);
/** A manager has found whether a repudiated signature stands. */
export const RepudiationResolved = defineEvent('practice.repudiation-resolved', entry);
/** One side of a supervision agreement has signed it, or both have. */
export const AgreementSigned = defineEvent('practice.agreement-signed', agreement);
