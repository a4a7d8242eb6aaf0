/** The most that is read of a stranger's document; each object in it costs about a thousandth of a second. */
const MOST_OBJECTS = 1_000;
const MOST_VALUES = 10_000;
const DEEPEST = 50;

/** Whether there is more in a document than in any credential: more objects, more values of any kind, or deeper. */
export function isTooMuch(document: object): boolean {
  let [objects, values] = [0, 0];
  let level: object[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    const inside = level.flatMap((one): unknown[] => Object.values(one));
    objects += level.filter((one) => !Array.isArray(one)).length;
    values += inside.length;
    if (objects > MOST_OBJECTS || values > MOST_VALUES || depth > DEEPEST) return true;
    level = inside.filter((one) => typeof one === 'object' && one !== null);
  }
  return false;
}
