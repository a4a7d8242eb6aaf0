import { moment, relative, written } from '../../shared/dates';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { dialogue } from '../../shared/ui/dialogue';
import type { Onlooker } from '../wording';
import type { Begun } from './unfinished.queries';

/** What somebody has begun and not sent: what Cairn has of it, and room for what only their browser has. */
export const unfinishedView = (begun: Begun[], onlooker: Onlooker) => ({
  locale: written(),
  none: begun.length === 0,
  items: begun.map((one) => item(one, onlooker)),
});

function item({ formKey, entryId, savedAt }: Begun, { timeZone, now }: Onlooker) {
  const time = moment(savedAt, timeZone);
  const about = t('practice.drafting.about', { time });
  return {
    formKey,
    text: t(entryId ? 'practice.drafting.begunChange' : 'practice.drafting.begun', {
      time: `${time} (${relative(savedAt, now)})`,
    }),
    goOn: button({
      label: t('practice.drafting.goOn'),
      about,
      kind: 'secondary',
      small: true,
      href: entryId ? `/practice-entries/${entryId}/edit` : `/practice-entries/new?form=${formKey}`,
    }),
    throwAway: dialogue({
      id: `throw-away-${formKey}`,
      opener: { label: t('practice.drafting.throwAway'), about, kind: 'quiet', small: true },
      title: t('practice.drafting.throwAwayTitle'),
      text: t('practice.drafting.throwAwayMore'),
      confirm: {
        label: t('practice.drafting.throwAway'),
        kind: 'danger',
        action: `/practice-entries/unfinished/${formKey}/deletion`,
      },
      cancel: t('practice.drafting.keep'),
    }),
  };
}
