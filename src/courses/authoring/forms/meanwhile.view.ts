import { t } from '../../../shared/text';
import { notice } from '../../../shared/ui/notice';
import { type Word, wordDiff } from '../../../shared/words';

/** What somebody else wrote into the same thing since its form was opened: their text beside one's own. */
export type Meanwhile = { name: string; theirs: { label: string; text: string }[]; yours: string[] };

/** Says that somebody else was faster, and shows both texts where they differ; nothing of either is lost. */
export const changedNotice = ({ name, theirs, yours }: Meanwhile) => ({
  notice: notice({
    tone: 'attention',
    title: t('courses.authoring.meanwhile.title', { name }),
    text: t('courses.authoring.meanwhile.text'),
  }),
  texts: theirs.flatMap(({ label, text }, index): { label: string; theirs: string; words: Word[] }[] => {
    const own = yours[index] ?? '';
    return text === own ? [] : [{ label, theirs: text, words: wordDiff(text, own) }];
  }),
});
