import type { Person } from '../../organisations';

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The ids of the people who are asked for by id or by a part of their name, whatever its accents and case; null
 * where nobody in particular is.
 */
export function matching(
  people: readonly Person[],
  wish: { search?: string | undefined; trainee?: string | undefined },
): string[] | null {
  const part = folded(wish.search?.trim() ?? '');
  if (!part && !wish.trainee) return null;
  const fits = ({ id, name }: Person) =>
    (!wish.trainee || id === wish.trainee) && folded(name).includes(part);
  return people.filter(fits).map(({ id }) => id);
}
