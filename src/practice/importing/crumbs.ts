import { t } from '../../shared/text';

/** The way to an import. */
export const crumbs = () => [{ label: t('practice.entries.title'), path: '/practice-entries' }];

/** Leaves an import: what was uploaded is forgotten. */
export const leave = (id: string) => ({
  label: t('practice.importing.leave'),
  formaction: `/practice-imports/${id}/deletion`,
});
