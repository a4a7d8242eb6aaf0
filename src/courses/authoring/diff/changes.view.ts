import { say, t } from '../../../shared/text';
import { type TagView, tag } from '../../../shared/ui/tag';
import type { CourseChanges, FieldChange, LessonChange } from './courses';

const looks = {
  added: () => tag('success', t('courses.authoring.diff.states.added'), 'plus'),
  removed: () => tag('danger', t('courses.authoring.diff.states.removed'), 'trash-2'),
  changed: () => tag('info', t('courses.authoring.diff.states.changed'), 'pencil'),
  moved: () => tag('neutral', t('courses.authoring.diff.states.moved'), 'arrow-up'),
} satisfies Record<LessonChange['state'], () => TagView>;

/** What became of a lesson or a question, in a word. */
export const changeTag = (state: LessonChange['state']): TagView => looks[state]();

/** What is different between two versions, in words that can be read and heard. */
export const changesView = ({ about, lessons, same }: CourseChanges) => ({
  about: about.map(fieldView),
  lessons: lessons.map(({ slug, title, state, fields }) => ({
    id: `change-${slug}`,
    title,
    tag: changeTag(state),
    fields: fields.map(fieldView),
  })),
  none: about.length === 0 && lessons.length === 0 ? t('courses.authoring.diff.none') : null,
  same: same > 0 ? t('courses.authoring.diff.same', { count: same }) : null,
});

const fieldView = ({ field, words }: FieldChange) => ({
  label: say(`courses.authoring.fields.${field}`),
  words,
});
