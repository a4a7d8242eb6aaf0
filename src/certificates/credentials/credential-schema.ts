import { type Credential, type Finding, hasType } from './credential';
import { isOpenBadge } from './open-badge';
import { credentialFaults } from './structure';

/** Whether a credential is made as the data model asks, and as Open Badges ask where it says that it is one. */
export function schemaFinding(credential: Credential): Finding<'schema'> {
  if (credentialFaults(credential).length > 0) return { outcome: 'failed', because: 'malformed' };
  const badge = hasType(credential, 'OpenBadgeCredential') || hasType(credential, 'AchievementCredential');
  if (!badge) return { outcome: 'passed', because: 'dataModel' };
  return isOpenBadge(credential)
    ? { outcome: 'passed', because: 'openBadge' }
    : { outcome: 'failed', because: 'notABadge' };
}
