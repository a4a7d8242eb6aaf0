import { camel } from '../../shared/camel';
import { day } from '../../shared/dates';
import { isolated } from '../../shared/isolated';
import { say } from '../../shared/text';
import type { RegisterDocument } from '../verifying/register-entry';
import type { ChangeKind } from './changes';

type Told = { shown: string; document: Pick<RegisterDocument, 'programme' | 'validUntil'> };

/** What has changed, in a sentence: "Rowan Ellis, Peer Supporter: revoked." Of a no the certificate is not named. */
export const digestLine = (kind: ChangeKind, { shown, document }: Told): string =>
  say(`certificates.watching.changes.${camel(kind)}`, {
    name: isolated(shown),
    programme: isolated(document.programme),
    validUntil: document.validUntil ? day(document.validUntil) : '',
  });
