import { page } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { field } from '../../../shared/ui/field';
import { form } from '../../../shared/ui/form';
import type { Given } from '../../../shared/ui/given';
import { notice } from '../../../shared/ui/notice';
import { pageHead } from '../../../shared/ui/page-head';
import type { CourseChanges } from '../diff/courses';
import { changesView } from '../diff/changes.view';
import type { Overview } from '../overview/overview.service';
import { faultLinks } from '../overview/faults.view';
import { authoring } from '../paths';
import { unwrittenNotice } from '../policies/unwritten.view';

/** What is about to be published; `changes` is what differs from the published version, if there is one. */
export type PublicationShown = {
  overview: Overview;
  changes: CourseChanges | null;
  /** The policies that the course leaves room for and the organisation has not written. */
  unwritten: string[];
  note: string;
  error?: Given<string>;
  status?: Given<number>;
};

/** Asks before a draft becomes a version that never changes: what is different, and what to say about it. */
export function publicationPage({ overview, changes, unwritten, note, error, status }: PublicationShown) {
  const { slug, draft, faults } = overview;
  if (!draft) throw new Error('Only a draft is published');
  const title = t('courses.authoring.publish.title');
  return page(
    'courses/authoring/publication',
    {
      title,
      head: pageHead({
        title,
        lead: t('courses.authoring.publish.lead'),
        crumbs: [
          { label: t('courses.authoring.list.title'), path: authoring.list },
          { label: draft.document.title, path: authoring.course(slug) },
        ],
      }),
      kept:
        faults.length > 0 ? notice({ tone: 'attention', text: t('courses.authoring.publish.faulty') }) : null,
      faults: faultLinks(slug, draft.document, faults),
      unwritten: unwritten.length > 0 ? unwrittenNotice(unwritten) : null,
      form:
        faults.length > 0 && !error
          ? null
          : form({
              action: authoring.publication(slug),
              hidden: { version: draft.version },
              error: error ?? null,
              fields: {
                note: field({
                  name: 'note',
                  label: t('courses.authoring.publish.note'),
                  hint: t('courses.authoring.publish.noteHint'),
                  value: note,
                  type: 'textarea',
                  rows: 3,
                  maxlength: 2000,
                  required: false,
                }),
              },
              submit: { label: t('courses.authoring.publish.submit'), icon: 'send' },
              others: [
                { label: t('courses.authoring.publish.later'), href: authoring.course(slug), kind: 'quiet' },
              ],
            }),
      changes: changes ? changesView(changes) : null,
    },
    { status: status ?? 200 },
  );
}
