import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { PracticePolicy } from '../policy/practice-policy';
import { policyPage, typedPolicy } from '../policy/policy.view';
import { vocabulary } from '../samples';
import { placesPage } from './places.view';
import { wordFormPage } from './word-form.view';
import { wordsPage } from './words.view';

const policy = PracticePolicy.parse({});
const retired = { key: 'workplace', name: 'Workplace', retired: true as const };

export const previews = (): Record<string, Page> => ({
  'Words and rules': wordsPage({ ...vocabulary, settings: [...vocabulary.settings, retired] }, policy),
  'No places, no competencies': wordsPage({ ...vocabulary, places: [], competencies: [] }, policy),
  'The last of its list stays': wordsPage(vocabulary, policy, t('practice.words.errors.last')),
  'A new kind': wordFormPage({ list: 'activityKinds', word: null, typed: { counts: 'yes' } }),
  'A word that is there already': wordFormPage({
    list: 'settings',
    word: null,
    typed: { name: 'Community' },
    refused: { status: 409, errors: {}, error: t('practice.words.errors.twin') },
  }),
  Places: placesPage({ typed: { places: vocabulary.places.join('\n') } }),
  Rules: policyPage({ typed: typedPolicy(policy) }),
  'Rules, rejected': policyPage({
    typed: { ...typedPolicy(policy), linkDays: '900' },
    refused: { status: 422, errors: { linkDays: t('practice.policy.errors.days') }, error: null },
  }),
});
