import { t } from '../../shared/text';
import { notice } from '../../shared/ui/notice';
import { type Word, wordDiff } from '../../shared/words';

/** A field as one author typed it and as another kept it. */
export type Both = { label: string; theirs: string; yours: string };

/** What somebody else did to the same thing since its form was opened; `gone` where they took it out. */
export type Meanwhile = { name: string; both: Both[]; gone: boolean };

/** Says that somebody else was faster, and shows both texts where they differ; nothing of either is lost. */
export const changedNotice = ({ name, both, gone }: Meanwhile) => ({
  notice: notice({
    tone: 'attention',
    title: t(gone ? 'quizzes.authoring.meanwhile.gone' : 'quizzes.authoring.meanwhile.title', { name }),
    text: t(gone ? 'quizzes.authoring.meanwhile.goneText' : 'quizzes.authoring.meanwhile.text'),
  }),
  texts: both
    .filter(({ theirs, yours }) => theirs !== yours)
    .map(({ label, theirs, yours }): { label: string; theirs: string; words: Word[] } => ({
      ...{ label, theirs, words: wordDiff(theirs, yours) },
    })),
});
