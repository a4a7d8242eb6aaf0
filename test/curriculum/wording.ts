import { isPolicyName } from '../../src/courses/authoring/text/policy-names';

/** The values that appear more than once, compared without regard to case and spacing. */
export function repeated(values: string[]): string[] {
  const plain = values.map((value) => value.toLowerCase().replace(/\s+/g, ' ').trim());
  return plain.filter((value, index) => plain.indexOf(value) !== index);
}

export const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Laws, courts' names for duties and services that hold in one place only. What holds here is a policy slot. */
const local = [
  /\b(GDPR|HIPAA|FERPA|NHS|Medicaid|Medicare|CQC|CPS|DBS check)\b/,
  /\b(Samaritans|Childline|Lifeline|NHS 111|Crisis Text Line|Befrienders|Citizens Advice)\b/,
  /\b\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* Act(?: (?:of )?\d{4})?\b/u,
  /\b(?:section|article) \d+ of\b/i,
  /\bTarasoff\b/,
];

/** Words in which a text names what holds in one place only. */
export const localIn = (text: string): string[] => local.flatMap((each) => text.match(each)?.[0] ?? []);

/** The slots for an organisation's own policies that do not exist. */
export const unknownSlots = (text: string): string[] =>
  [...text.matchAll(/\{\{policy\.?([^}]*)\}\}/g)].flatMap(([, name = '']) =>
    isPolicyName(name) ? [] : [name],
  );

/** The words of a glossary that a text uses, as `[[term]]` or `[[term|as it is written here]]`. */
export const termsIn = (text: string): string[] =>
  [...text.matchAll(/\[\[([^\]|]+)[^\]]*\]\]/g)].map(([, term = '']) => term.trim().toLowerCase());

/** Whether every callout that is opened is closed before the next one, and none is of an unknown kind. */
export function calloutsFit(text: string): boolean {
  const fences = [...text.matchAll(/^:::(.*)$/gm)].map(([, after = '']) => after.trim());
  return (
    fences.length % 2 === 0 &&
    fences.every((fence, index) =>
      index % 2 ? fence === '' : /^(note|tip|caution|example)( .+)?$/.test(fence),
    )
  );
}

/** The pieces of a plain text that are marked as Markdown marks emphasis and terms. */
export const marksIn = (text: string): string[] => text.match(/\*+[^*\s][^*]*\*+|\[\[[^\]]*\]\]/g) ?? [];
