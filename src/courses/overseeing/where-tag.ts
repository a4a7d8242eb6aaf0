import { t } from '../../shared/text';
import { tag, type TagView } from '../../shared/ui/tag';
import type { Where } from './where';

const tones = { completed: 'success', 'under-way': 'neutral', stuck: 'attention' } as const;

/** How it goes for somebody in a course, in a word; null for whoever has not begun. */
export const whereTag = (where: Where | null): TagView =>
  where
    ? tag(tones[where.state], t(`courses.overseeing.group.${where.state}`))
    : tag('neutral', t('courses.overseeing.notBegun'));
