/** How a trainee and a supervisor know each other besides supervision. */
export const relations = ['none', 'colleague', 'line-manager', 'friend', 'relative', 'other'] as const;
export type Relation = (typeof relations)[number];
