import { moment } from '../../shared/dates';
import type { Refused } from '../../shared/http/refused';
import { t } from '../../shared/text';
import type { Given } from '../../shared/ui/given';
import { notice } from '../../shared/ui/notice';
import type { Mark } from './turns';

/** What stands in a form was typed before: on which page, when, and where the author's clock hangs. */
export type Continued = { mark: Mark; savedAt: Date; timeZone: string };

type Drafted = {
  formKey: string;
  editing?: Given<{ version: number }>;
  unfinished?: Given<Continued | null>;
  refused?: Given<Refused>;
};

/** What goes with a form that saves itself: where it stands, and the sentences that the browser may have to say. */
export const draftingView = ({ formKey, editing, unfinished, refused }: Drafted) => ({
  path: `/practice-entries/unfinished/${formKey}`,
  version: editing?.version ?? 0,
  seen: unfinished ? JSON.stringify(unfinished.mark) : '',
  refused: Boolean(refused),
  continued: unfinished ? continued(formKey, unfinished) : null,
});

const continued = (formKey: string, { savedAt, timeZone }: Continued) =>
  notice({
    tone: 'info',
    text: t('practice.drafting.continued', { time: moment(savedAt, timeZone) }),
    action: {
      label: t('practice.drafting.throwAway'),
      action: `/practice-entries/unfinished/${formKey}/deletion`,
    },
    announced: false,
  });
