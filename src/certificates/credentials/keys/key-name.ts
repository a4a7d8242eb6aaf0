/** What people call a key: the first eight letters and digits of its id. */
export const keyName = (keyId: string): string => keyId.slice(0, 8);
