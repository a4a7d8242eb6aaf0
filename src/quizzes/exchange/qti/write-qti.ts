import type { Item } from '../../question-types/registry';
import { carry } from '../carried';
import { answersOf, type Plain, plainer } from '../plainer';
import { escaped } from '../xml';

/** A file of a package: where it lies in it, and what it says. */
export type QtiFile = { path: string; text: string };

const schema = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

/** Questions as the files of a QTI 3 package: a manifest and an item each (1EdTech QTI 3.0, items and packaging). */
export function writeQti(title: string, items: readonly Item[]): QtiFile[] {
  const files = items.map((item) => ({ path: `items/${item.key}.xml`, text: itemFile(item) }));
  return [{ path: 'imsmanifest.xml', text: manifest(title, files) }, ...files];
}

const manifest = (title: string, files: QtiFile[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="questions">
  <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
  <!-- ${escaped(title).replace(/--/g, '- -')} -->
  <organizations/>
  <resources>
${files.map(({ path }, at) => `    <resource identifier="item-${at + 1}" type="imsqti_item_xmlv3p0" href="${path}"><file href="${path}"/></resource>`).join('\n')}
  </resources>
</manifest>
`;

function itemFile(item: Item): string {
  const plain = plainer(item);
  const inner = `\n${declaration(plain)}<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>\n<qti-item-body>\n${body(plain)}</qti-item-body>\n${processing(plain)}`;
  const id = /^[a-z]/.test(item.key) ? item.key : `q-${item.key}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="${schema}" identifier="${id}" title="${escaped(item.key)}" adaptive="false" time-dependent="false"><!-- ${carry(item, inner)} -->${inner}</qti-assessment-item>
`;
}

const declare = (cardinality: string, type: string, right: string[], entries = '', id = 'RESPONSE'): string =>
  `<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${
    right.length > 0
      ? `<qti-correct-response>${right.map((one) => `<qti-value>${escaped(one)}</qti-value>`).join('')}</qti-correct-response>`
      : ''
  }${entries && `<qti-mapping default-value="0">${entries}</qti-mapping>`}</qti-response-declaration>\n`;

const entry = (key: string, percent: number): string =>
  `<qti-map-entry map-key="${escaped(key)}" mapped-value="${Number((percent / 100).toFixed(5))}"/>`;

const id = (at: number): string => `c${at + 1}`;
const right = (at: number): string => `r${at + 1}`;

function declaration(plain: Plain): string {
  switch (plain.kind) {
    case 'choice': {
      const best = plain.choices.flatMap(({ percent }, at) =>
        (plain.several ? percent > 0 : percent === 100) ? [id(at)] : [],
      );
      const entries = plain.choices.map(({ percent }, at) => entry(id(at), percent)).join('');
      return declare(plain.several ? 'multiple' : 'single', 'identifier', best, entries);
    }
    case 'true-false':
      return declare('single', 'identifier', [String(plain.answer)]);
    case 'matching':
      return declare(
        'multiple',
        'directedPair',
        plain.pairs.map((pair, at) => `${id(at)} ${right(rightsOf(plain).indexOf(pair.right))}`),
      );
    case 'ordering':
      return declare(
        'ordered',
        'identifier',
        plain.steps.map((_, at) => id(at)),
      );
    case 'numeric':
      return declare('single', 'float', [String(plain.answer)]);
    case 'typed': {
      const entries = plain.accepted.map(({ text, percent }) => entry(text, percent)).join('');
      return declare(
        'single',
        'string',
        [plain.accepted.find(({ percent }) => percent === 100)?.text ?? ''],
        entries,
      );
    }
    case 'cloze':
      return plain.gaps.map((gap, at) => gapDeclaration(gap, gapId(at))).join('');
    case 'essay':
      return declare('single', 'string', []);
  }
}

function gapDeclaration(gap: Gaps[number], name: string): string {
  const chosen = 'options' in gap;
  const all = answersOf(gap).map((one, at) => ({ ...one, value: chosen ? id(at) : one.text }));
  const right = all.filter(({ percent }) => percent === 100).map(({ value }) => value);
  const entries = all.map(({ value, percent }) => entry(value, percent)).join('');
  return declare('single', chosen ? 'identifier' : 'string', right.slice(0, 1), entries, name);
}

type Gaps = Extract<Plain, { kind: 'cloze' }>['gaps'];

const gapId = (at: number): string => `GAP${at + 1}`;

const rightsOf = ({ pairs, decoys }: Extract<Plain, { kind: 'matching' }>): string[] => [
  ...new Set([...pairs.map((pair) => pair.right), ...decoys]),
];

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((one) => `<p>${escaped(one)}</p>\n`)
    .join('');

const simple = (texts: string[]): string =>
  texts
    .map((text, at) => `<qti-simple-choice identifier="${id(at)}">${escaped(text)}</qti-simple-choice>`)
    .join('\n');

function body(plain: Plain): string {
  switch (plain.kind) {
    case 'choice':
      return `${paragraphs(plain.asks)}<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="${plain.several ? 0 : 1}">\n${simple(plain.choices.map(({ text }) => text))}\n</qti-choice-interaction>\n`;
    case 'true-false':
      return `${paragraphs(plain.asks)}<qti-choice-interaction response-identifier="RESPONSE" max-choices="1">\n${['true', 'false'].map((side) => `<qti-simple-choice identifier="${side}">${side}</qti-simple-choice>`).join('\n')}\n</qti-choice-interaction>\n`;
    case 'matching':
      return `${paragraphs(plain.asks)}<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${plain.pairs.length}">\n${side(
        plain.pairs.map(({ left }) => left),
        id,
        1,
      )}${side(rightsOf(plain), right, 0)}</qti-match-interaction>\n`;
    case 'ordering':
      return `${paragraphs(plain.asks)}<qti-order-interaction response-identifier="RESPONSE" shuffle="true">\n${simple(plain.steps)}\n</qti-order-interaction>\n`;
    case 'numeric':
    case 'typed':
      return `${paragraphs(plain.asks)}<p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>\n`;
    case 'cloze':
      return `${paragraphs(plain.text).replace(/\{\{([^{}]*)\}\}/g, (_, key: string) => gapIn(plain, key.trim()))}`;
    case 'essay':
      return `${paragraphs(plain.asks)}<qti-extended-text-interaction response-identifier="RESPONSE"/>\n`;
  }
}

const side = (texts: string[], name: (at: number) => string, most: number): string =>
  `<qti-simple-match-set>\n${texts.map((text, at) => `<qti-simple-associable-choice identifier="${name(at)}" match-max="${most}">${escaped(text)}</qti-simple-associable-choice>\n`).join('')}</qti-simple-match-set>\n`;

function gapIn({ gaps }: Extract<Plain, { kind: 'cloze' }>, key: string): string {
  const at = gaps.findIndex((gap) => gap.key === key);
  const gap = gaps[at];
  if (!gap) return '';
  if ('accepted' in gap) return `<qti-text-entry-interaction response-identifier="${gapId(at)}"/>`;
  return `<qti-inline-choice-interaction response-identifier="${gapId(at)}">${gap.options.map((text, place) => `<qti-inline-choice identifier="${id(place)}">${escaped(text)}</qti-inline-choice>`).join('')}</qti-inline-choice-interaction>`;
}

/** The standard templates of QTI; a number within its tolerance is right. */
function processing(plain: Plain): string {
  const template = (name: string) =>
    `<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>\n`;
  if (plain.kind === 'essay') return '';
  if (plain.kind === 'cloze') return shared(plain.gaps);
  if (plain.kind === 'choice' || plain.kind === 'typed') return template('map_response');
  if (plain.kind !== 'numeric') return template('match_correct');
  const equal = `<qti-equal tolerance-mode="absolute" tolerance="${plain.tolerance} ${plain.tolerance}"><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-equal>`;
  const outcome =
    '<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value>';
  return `<qti-response-processing><qti-response-condition><qti-response-if>${equal}${outcome}</qti-response-if></qti-response-condition></qti-response-processing>\n`;
}

/** Every gap earns the same share. */
const shared = (gaps: Gaps): string =>
  `<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-divide><qti-sum>${gaps.map((_, at) => `<qti-map-response identifier="${gapId(at)}"/>`).join('')}</qti-sum><qti-base-value base-type="float">${gaps.length}</qti-base-value></qti-divide></qti-set-outcome-value></qti-response-processing>\n`;
