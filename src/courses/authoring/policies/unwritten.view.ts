import { t } from '../../../shared/text';
import { notice } from '../../../shared/ui/notice';

/** Says which policies a course leaves room for that nobody has written; `names` is what they are called. */
export const unwrittenNotice = (names: string[]) =>
  notice({
    tone: 'info',
    text: t('courses.authoring.publish.unwritten', { count: names.length }),
    more: [names.join(', ')],
    announced: false,
    action: {
      label: t('courses.authoring.publish.write'),
      href: '/authoring/policies',
      kind: 'secondary',
      small: true,
    },
  });
