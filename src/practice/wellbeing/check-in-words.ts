import { t } from '../../shared/text';
import { tag } from '../../shared/ui/tag';
import type { Tone } from '../../shared/ui/tone';
import { type Sharing, sharingOf } from './sharing-rules';

const look: Record<Sharing, [Tone, string]> = {
  private: ['neutral', 'lock'],
  shared: ['info', 'hourglass'],
  read: ['info', 'eye'],
  revoked: ['neutral', 'lock'],
  'revoked-after-reading': ['neutral', 'lock'],
};

/** Who reads a check-in. */
export function sharingTag(checkIn: Parameters<typeof sharingOf>[0]) {
  const sharing = sharingOf(checkIn);
  const [tone, icon] = look[sharing];
  return tag(tone, t(`practice.checkIn.sharing.${sharing}`), icon);
}
