/** What must still be true at the moment of sending: the name of a registered condition and what it is about. */
export type Condition = { name: string; params: Record<string, string> };
