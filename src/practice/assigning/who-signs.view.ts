import { day } from '../../shared/dates';
import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import type { SignerNews } from './who-signs.service';

/** Tells the author of an entry who signs it now, and how to choose somebody else where nobody can. */
export function signerNotice(news: SignerNews | null) {
  if (!news) return null;
  if (news.kind === 'away') {
    const { name, delegate, until } = news;
    const text = t('practice.absence.traineeNotice', { name, delegate, until: day(until) });
    return notice({ tone: 'info', text, announced: false });
  }
  return notice({
    tone: 'attention',
    title: t('practice.handover.needed'),
    text: news.sentence,
    action: { label: t('practice.handover.choose'), href: '/your-supervisors/handover' },
    announced: false,
  });
}
