const PART = 'answer.';

/**
 * What a question's form sends, as one list: the values of `answer` as they are, and the value of each part that has a
 * field of its own, `answer.<part>`, as "part=value". What was left empty is left out, and so is the one character that
 * PostgreSQL does not store.
 */
export function givenIn(body: object): unknown[] {
  return Object.entries(body).flatMap(([name, sent]) => {
    const values = [sent]
      .flat()
      .map(storable)
      .filter((value) => value !== '');
    if (name === 'answer') return values;
    if (!name.startsWith(PART)) return [];
    return values.map((value) => (typeof value === 'string' ? `${name.slice(PART.length)}=${value}` : value));
  });
}

const storable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value;
