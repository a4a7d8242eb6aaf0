import Handlebars from 'handlebars';
import { t } from '../../shared/text';

/** The words around the facts of a certificate: its title, the line before the name, the sentence after it. */
export type Wording = { heading: string; before: string; statement: string };

/** What an organisation's own wording may place, as `{{name}}`. All of it is words. */
export type WordingFacts = {
  name: string;
  programme: string;
  organisation: string;
  hours: string;
  awardedOn: string;
  validUntil: string;
};

const engine = Handlebars.create();
for (const helper of ['log', 'lookup', 'each', 'with']) engine.unregisterHelper(helper);

/** How many letters each part has at most once the facts are placed; what is longer would have no place on paper. */
export const LONGEST: Record<keyof Wording, number> = { heading: 60, before: 160, statement: 500 };

/** A part of an organisation's wording that is too long with the facts of one certificate in it. */
export type TooLong = { part: keyof Wording; length: number; facts: WordingFacts };

/** The parts that are too long for paper once these facts are placed; where that happens, `worded` says ours. */
export const tooLong = (own: Partial<Wording>, facts: WordingFacts): TooLong[] =>
  (Object.keys(LONGEST) as (keyof Wording)[]).flatMap((part) => {
    const length = own[part] ? [...place(own[part], facts)].length : 0;
    return length > LONGEST[part] ? [{ part, length, facts }] : [];
  });

/**
 * Places the facts in an organisation's own wording (Handlebars); a part it does not give, or that became too long, is ours. The result is plain
 * text: nothing in it is read as markup afterwards.
 */
export function worded(own: Partial<Wording>, facts: WordingFacts): Wording {
  const part = (name: keyof Wording, usual: string) => {
    if (!own[name]) return usual;
    const said = place(own[name], facts);
    return [...said].length <= LONGEST[name] ? said : usual;
  };
  return {
    heading: part('heading', t('certificates.wording.heading')),
    before: part('before', t('certificates.wording.before')),
    statement: part('statement', t('certificates.wording.statement', facts)),
  };
}

const place = (template: string, facts: WordingFacts): string =>
  engine.compile(template, { strict: true, noEscape: true })(facts);
