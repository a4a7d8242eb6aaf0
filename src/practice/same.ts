/** Whether two records of the same shape say the same, field by field. */
export const same = <T extends Record<string, string | number | boolean | null>>(one: T, other: T): boolean =>
  Object.keys(one).every((key) => one[key] === other[key]);
