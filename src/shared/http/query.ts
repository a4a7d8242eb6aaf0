/** A path with what is asked of it; the path alone where nothing is. */
export function withQuery(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(asked).toString();
  return query ? `${path}?${query}` : path;
}
