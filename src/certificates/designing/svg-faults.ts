import { SaxesParser } from 'saxes';

/** What a drawing is made of. Nothing that repeats, filters, animates, fetches or runs is among it. */
const taken = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask ' +
    'title desc metadata style'
  ).split(' '),
);
const SVG = 'http://www.w3.org/2000/svg';
const MOST_ELEMENTS = 4000;
const DEEPEST = 60;

/** Why an SVG file is not drawn. `element` names what it has and may not have. */
export type SvgFault = { kind: 'broken' | 'too-much' } | { kind: 'element'; element: string };

/** What keeps an SVG file from being drawn safely; null when nothing does. */
export function svgFault(svg: string): SvgFault | null {
  const parser = new SaxesParser({ xmlns: true });
  let fault: SvgFault | null = null;
  let [elements, depth] = [0, 0];
  const refuse = (found: SvgFault) => void (fault ??= found);
  parser.on('error', () => refuse({ kind: 'broken' }));
  parser.on('doctype', (said) => said.includes('[') && refuse({ kind: 'element', element: 'DOCTYPE' }));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) refuse({ kind: 'too-much' });
    if (elements === 1 && (local !== 'svg' || uri !== SVG)) refuse({ kind: 'broken' });
    if (uri === SVG && !taken.has(local)) refuse({ kind: 'element', element: local });
    if (Object.values(attributes).some(leadsAway)) refuse({ kind: 'element', element: 'href' });
  });
  parser.on('closetag', () => depth--);
  parser.on(
    'text',
    (text) => /@import|url\(\s*['"]?(?!#)/i.test(text) && refuse({ kind: 'element', element: 'url()' }),
  );
  parser.on(
    'cdata',
    (text) => /@import|url\(\s*['"]?(?!#)/i.test(text) && refuse({ kind: 'element', element: 'url()' }),
  );
  parser.write(svg).close();
  return elements === 0 ? { kind: 'broken' } : fault;
}

const leadsAway = ({ local, value }: { local: string; value: string }): boolean =>
  (local === 'href' && !value.startsWith('#')) || /url\(\s*['"]?(?!#)/i.test(value);
