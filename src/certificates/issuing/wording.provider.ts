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

/**
 * Places the facts in an organisation's own wording (Handlebars); a part it does not give is ours. The result is plain
 * text: nothing in it is read as markup afterwards.
 */
export function worded(own: Partial<Wording>, facts: WordingFacts): Wording {
  const part = (template: string | undefined, usual: string) => (template ? place(template, facts) : usual);
  return {
    heading: part(own.heading, t('certificates.wording.heading')),
    before: part(own.before, t('certificates.wording.before')),
    statement: part(own.statement, t('certificates.wording.statement', facts)),
  };
}

const place = (template: string, facts: WordingFacts): string =>
  engine.compile(template, { strict: true, noEscape: true })(facts);
