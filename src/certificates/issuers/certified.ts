import type { Achievement } from '../snapshot';

/** The lines of a list in Markdown; nothing where the text is no list. */
export function asList(markdown: string): string[] {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  const items = lines.flatMap((line) => /^[-*] (.+)$/.exec(line)?.slice(1) ?? []);
  return items.length === lines.length ? items : [];
}

/** What a programme is in line with: each framework once, with the parts of it that are named. */
export function frameworks(
  alignments: Achievement['alignments'],
): { name: string; url: string; parts: string[] }[] {
  const first = alignments.filter(
    ({ framework }, at) => alignments.findIndex((one) => one.framework === framework) === at,
  );
  return first.map(({ framework, url }) => ({
    name: framework,
    url,
    parts: alignments
      .filter((one) => one.framework === framework)
      .map(({ code, name }) => (code ? `${code}: ${name}` : name)),
  }));
}
