import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { ChangeKind } from '../watching/changes';

export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'cancelled';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The pauses after the first failed try, the second …: three days in all. */
const pauses = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, DAY];

/** When to try again after so many failed tries; null when it was tried for long enough. */
export function tryAgainAt(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** Whether a message is left alone for now: it is being sent, or was tried just now and waits for its next try. */
export const rests = ({ triedAt, dueAt }: { triedAt: Date | null; dueAt: Date | null }, now: Date): boolean =>
  triedAt !== null && dueAt !== null && dueAt > now && now.getTime() - triedAt.getTime() < MINUTE;

/** An address where nothing has arrived for so many days is switched off. */
export const FAILING_DAYS = 5;

/** Whether to give an address up: nothing has arrived there for days, or it says that it is gone for good (410). */
export const isGivenUp = (failingSince: Date | null, answered: number | null, now: Date): boolean =>
  answered === 410 || (failingSince !== null && now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY);

/** How long a secret that was replaced signs beside its successor. */
export const CHANGE_OVER = DAY;

/** A secret as Standard Webhooks writes it: 256 random bits. */
export const makeSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** What a message is called. The same message keeps its name however often it is sent. */
export const messageId = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;

/** The headers of Standard Webhooks, signed with each secret that is valid. */
export function signedHeaders(
  { deliveryId, body }: { deliveryId: string; body: string },
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const id = messageId(deliveryId);
  return {
    'content-type': 'application/json',
    'user-agent': 'Cairn-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}

/** What is said of a change: whose it is says the code alone. How it stands is said while its holder agrees. */
export type Said = { watchId: string; code: string; status?: string; url: string };

/** The name of a message about a change of this kind. */
export const typeOf = (kind: ChangeKind): string =>
  kind === 'agreed' || kind === 'declined' || kind === 'ended' ? `watch.${kind}` : `certificate.${kind}`;

/** The body of a message. */
export const bodyOf = (type: string, at: Date, data: Said | Record<string, never>): string =>
  JSON.stringify({ type, timestamp: at.toISOString(), data });

/** Why an address cannot be one of a program; names the sentence. Null when it can. */
export function addressFault(
  text: string,
  { onlyHttps }: { onlyHttps: boolean },
): 'unreadable' | 'notHttps' | 'named' | null {
  if (!URL.canParse(text)) return 'unreadable';
  const url = new URL(text);
  if (url.protocol !== 'https:' && (onlyHttps || url.protocol !== 'http:')) return 'notHttps';
  return url.username || url.password ? 'named' : null;
}

/** How it goes with an address. */
export const stateOf = ({
  failingSince,
  switchedOffAt,
}: {
  failingSince: Date | null;
  switchedOffAt: Date | null;
}): 'works' | 'fails' | 'off' => (switchedOffAt ? 'off' : failingSince ? 'fails' : 'works');
