export type CheckOutcome = 'passed' | 'failed' | 'unknown';

/** What a browser looks at without a connection, and everything that may come of it: as `judgeCompact` names them. */
export const checks: readonly { name: string; because: string; outcome: CheckOutcome }[] = [
  { name: 'signature', because: 'signed', outcome: 'passed' },
  { name: 'signature', because: 'forged', outcome: 'failed' },
  { name: 'signature', because: 'revokedKey', outcome: 'failed' },
  { name: 'signature', because: 'unknownIssuer', outcome: 'unknown' },
  { name: 'signature', because: 'unknownKey', outcome: 'unknown' },
  { name: 'signature', because: 'unable', outcome: 'unknown' },
  { name: 'dates', because: 'active', outcome: 'passed' },
  { name: 'dates', because: 'endless', outcome: 'passed' },
  { name: 'dates', because: 'inGrace', outcome: 'passed' },
  { name: 'dates', because: 'notBegun', outcome: 'failed' },
  { name: 'dates', because: 'lapsed', outcome: 'failed' },
  { name: 'status', because: 'standing', outcome: 'passed' },
  { name: 'status', because: 'revoked', outcome: 'failed' },
  { name: 'status', because: 'suspended', outcome: 'failed' },
  { name: 'status', because: 'stale', outcome: 'unknown' },
  { name: 'status', because: 'noList', outcome: 'unknown' },
  { name: 'status', because: 'noStatus', outcome: 'unknown' },
];
