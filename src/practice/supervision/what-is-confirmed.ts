import { canonicalise } from '../../shared/signing/canonical';
import { sha256 } from '../signing/chain';
import type { ReadAction } from './actions';
import type { Confirmation } from './confirmation.entity';
import type { SupervisionSession } from './supervision-session.entity';

/** What is confirmed beside the facts: the words in clear, and the actions that this trainee can see. */
export type ConfirmedWords = { traineeId: string; topics: string; actions: readonly ReadAction[] };

/** What a trainee confirms of a session, in canonical JSON. What was written in confidence is there as its SHA-256 only. */
export function whatIsConfirmed(
  session: SupervisionSession,
  { traineeId, topics, actions }: ConfirmedWords,
): string {
  const agreed = actions.map(({ what, ownerId, dueOn }) => ({ what, who: ownerId, by: dueOn }));
  return canonicalise({
    organisation: session.organisationId,
    session: session.id,
    version: session.version,
    trainee: traineeId,
    supervisor: session.supervisorId,
    day: session.day,
    startTime: session.startTime,
    minutes: session.minutes,
    format: session.format,
    groupSize: session.groupSize,
    place: session.place,
    competencies: session.competencies,
    topicsSha256: sha256(topics),
    actionsSha256: sha256(canonicalise(agreed)),
  });
}

/** The hash that belongs to a confirmation: over what was confirmed, what was declared, by whom and when. */
export const confirmationHash = ({
  confirmed,
  statement,
  traineeId,
  confirmedAt,
}: Pick<Confirmation, 'confirmed' | 'statement' | 'traineeId' | 'confirmedAt'>): string =>
  sha256(canonicalise({ confirmed, statement, traineeId, confirmedAt: confirmedAt.toISOString() }));
