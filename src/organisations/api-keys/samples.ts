/** How a program sends its key; the same in every language. */
export const header = (key: string): string => `Authorization: Bearer ${key}`;
