/** A name for addresses made of a title, unlike those that are taken: "saying-no", "saying-no-2". */
export function slugFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const name = plain || 'untitled';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
