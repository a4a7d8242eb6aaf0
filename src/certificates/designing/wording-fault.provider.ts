import Handlebars from 'handlebars';

/** What an organisation's wording may place. */
export const placeholders = [
  'name',
  'programme',
  'organisation',
  'hours',
  'awardedOn',
  'validUntil',
] as const;

/** What keeps wording from being used: a placeholder nobody knows, something that is no placeholder, or braces that do not close. */
export type WordingFault =
  { kind: 'unknown'; placeholder: string } | { kind: 'not-words' } | { kind: 'braces' };

/** The first fault in a piece of wording (Handlebars that places facts and does nothing else); null when there is none. */
export function wordingFault(template: string): WordingFault | null {
  let body: hbs.AST.Statement[];
  try {
    ({ body } = Handlebars.parse(template));
  } catch {
    return { kind: 'braces' };
  }
  for (const statement of body) {
    if (statement.type === 'ContentStatement') continue;
    if (statement.type !== 'MustacheStatement') return { kind: 'not-words' };
    const { path, params, hash } = statement as hbs.AST.MustacheStatement;
    if (
      path.type !== 'PathExpression' ||
      params.length > 0 ||
      (hash as hbs.AST.Hash | undefined)?.pairs.length
    ) {
      return { kind: 'not-words' };
    }
    const { original } = path as hbs.AST.PathExpression;
    if (!(placeholders as readonly string[]).includes(original))
      return { kind: 'unknown', placeholder: original };
  }
  return null;
}
