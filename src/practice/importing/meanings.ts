import type { Person } from '../../organisations';
import { t } from '../../shared/text';
import { entryRoles } from '../entries/entry-facts';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Meanings } from './plan';

/** What the words of a file can stand for: the organisation's words, its supervisors by name or address, roles. */
export const meaningsOf = (vocabulary: Vocabulary, supervisors: readonly Person[]): Meanings => ({
  kind: vocabulary.activityKinds,
  setting: vocabulary.settings,
  domain: vocabulary.domains,
  competencies: vocabulary.competencies,
  role: entryRoles.map((key) => ({ key, name: t(`practice.role.${key}`) })),
  supervisor: supervisors.map(({ id, name, email }) => ({ key: id, name, others: [email] })),
});
