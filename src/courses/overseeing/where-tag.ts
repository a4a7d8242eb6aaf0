import { t } from '../../shared/text';
import { tag, type TagView, underWayTag } from '../../shared/ui/tag';
import type { Where } from './where';

const tags = {
  completed: (word: string) => tag('success', word),
  'under-way': underWayTag,
  stuck: (word: string) => tag('attention', word),
};

/** How it goes for somebody in a course, in a word; null for whoever has not begun. */
export const whereTag = (where: Where | null): TagView =>
  where
    ? tags[where.state](t(`courses.overseeing.group.${where.state}`))
    : tag('neutral', t('courses.overseeing.notBegun'));
