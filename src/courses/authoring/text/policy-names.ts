/** What an organisation says for itself where lessons leave it room: {{policy.crisis_contacts}}. */
export const policyNames = [
  'confidentiality_limits',
  'crisis_contacts',
  'safeguarding_lead',
  'supervisor_on_call',
  'recording_rules',
  'gifts_and_money',
  'online_house_rules',
  'lone_working',
] as const;

export type PolicyName = (typeof policyNames)[number];

/** Whether there is a policy of this name. */
export const isPolicyName = (name: string): name is PolicyName =>
  (policyNames as readonly string[]).includes(name);
