import { hasType, isObject, type Json } from './credential';
import { type Fault, when } from './rules';
import { isUrl } from './values';

/** What is wrong with an entry in a status list (Bitstring Status List 1.0); nothing is said of other kinds of status. */
export function statusEntryFaults(value: unknown, at: string): Fault[] {
  if (!isObject(value) || !hasType(value, 'BitstringStatusListEntry')) return [];
  const { id, statusPurpose, statusListIndex, statusListCredential } = value;
  return [
    ...when(id !== undefined && id === statusListCredential, `${at}/id`, 'status-id'),
    ...when(typeof statusPurpose !== 'string', `${at}/statusPurpose`, 'status-purpose'),
    ...when(!/^(0|[1-9]\d{0,15})$/.test(String(statusListIndex)), `${at}/statusListIndex`, 'status-index'),
    ...when(typeof statusListIndex !== 'string', `${at}/statusListIndex`, 'status-index'),
    ...when(!isUrl(statusListCredential), `${at}/statusListCredential`, 'url'),
    ...sizeFaults(value, at),
  ];
}

/** An entry of several bits says in words what each of their values means. */
function sizeFaults({ statusSize = 1, statusMessage }: Json, at: string): Fault[] {
  if (typeof statusSize !== 'number' || !Number.isInteger(statusSize) || statusSize < 1) {
    return [{ at: `${at}/statusSize`, rule: 'status-size' }];
  }
  const needed = statusSize > 1 || statusMessage !== undefined;
  const right = Array.isArray(statusMessage) && statusMessage.length === 2 ** statusSize;
  return when(needed && !right, `${at}/statusMessage`, 'status-message');
}
