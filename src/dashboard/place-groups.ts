import type { Place, PlaceGroup } from './places';

/** So many places are found at a glance; more are put under words. */
const atAGlance = 8;

/** Somebody's places in their groups, in order; all in one without a name where they are few. */
export const inGroups = (own: Place[]): { group: PlaceGroup | null; places: Place[] }[] => {
  if (own.length <= atAGlance) return [{ group: null, places: own }];
  const groups = [...new Set(own.map(({ group }) => group))];
  return groups.map((group) => ({ group, places: own.filter((place) => place.group === group) }));
};
