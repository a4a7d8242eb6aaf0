/** Whether two records of the same shape say the same, field by field, lists and what is in them included. */
export const same = <T>(one: T, other: T): boolean => {
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => same((one as Fields)[key], (other as Fields)[key]))
  );
};

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
