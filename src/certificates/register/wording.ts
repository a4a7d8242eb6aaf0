import { camel } from '../../shared/camel';
import { day } from '../../shared/dates';
import { say, t } from '../../shared/text';
import { tag, type TagView } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { statusWord } from '../verifying/sentences';
import type { Status } from '../verifying/status';
import type { ReasonCode } from './history';

const tones: Record<Status, Tone> = {
  active: 'success',
  'in-grace': 'attention',
  lapsed: 'neutral',
  suspended: 'attention',
  revoked: 'danger',
  superseded: 'info',
  'not-begun': 'info',
};

/** How a certificate stands, as a tag. */
export const statusTag = (status: Status): TagView => tag(tones[status], statusWord({ status }));

/** The end of a term in words. */
export const until = (validUntil: string | null): string =>
  validUntil ? day(validUntil) : t('certificates.verification.noEnd');

/** A reason code in words. */
export const reasonWords = (code: ReasonCode): string => say(`certificates.reasons.${camel(code)}`);
