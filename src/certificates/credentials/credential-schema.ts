import type { Credential, Finding } from './credential';
import { credentialFaults } from './structure';

/** Whether a credential is made as the data model asks. */
export function schemaFinding(credential: Credential): Finding {
  const faults = credentialFaults(credential);
  if (faults.length > 0) return { outcome: 'failed', because: 'malformed' };
  return { outcome: 'passed', because: 'dataModel' };
}
