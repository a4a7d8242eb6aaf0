import { SaxesParser } from 'saxes';

/** The namespace of Open Badges 3.0 in pictures. */
const namespace = 'https://purl.imsglobal.org/ob/v3p0';

const jws = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * An SVG picture with a credential inside, as Open Badges 3.0 (5.3.2) asks: a compact JWS in the attribute `verify`,
 * JSON as the text of the element. Throws for a picture that has no `svg` element, or one that holds a credential.
 */
export function bakeSvg(svg: string, credential: string): string {
  const [opening] = /<svg\b[^>]*>/.exec(svg) ?? [];
  if (!opening || opening.endsWith('/>')) throw new Error('A credential is baked into an SVG picture');
  if (readSvg(svg) !== null) throw new Error('This picture holds a credential already');
  const declared = opening.replace(/^<svg\b/, `<svg xmlns:openbadges="${namespace}"`);
  return svg.replace(opening, () => declared + element(credential));
}

/** Pictures are flat; the reader takes time with the square of the depth. */
const DEEPEST = 100;

/**
 * The credential in an SVG picture, as text: JSON or a compact JWS. Null where there is none, or more than one, of which
 * readers would take one or the other, or the picture is not well formed, or deeper than pictures are.
 */
export function readSvg(svg: string): string | null {
  try {
    return credentialIn(svg);
  } catch {
    return null;
  }
}

/** NOTE: the parser throws at the first fault as long as nobody else takes them. */
function credentialIn(svg: string): string | null {
  const parser = new SaxesParser({ xmlns: true });
  let found: string | null = null;
  let [open, depth, count] = [false, 0, 0];
  const text = (more: string) => void (open && (found = (found ?? '') + more));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > DEEPEST) throw new RangeError('The picture is too deep');
    if (uri !== namespace || local !== 'credential') return;
    if (++count > 1) throw new RangeError('The picture holds more than one');
    open = true;
    found = attributes.verify?.value ?? null;
  });
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    if (uri === namespace && local === 'credential') open = false;
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(svg).close();
  return (found as string | null)?.trim() || null;
}

/** The end of a CDATA section cannot be inside one; JSON may write its last character as an escape. */
const element = (credential: string): string =>
  jws.test(credential)
    ? `<openbadges:credential verify="${credential}"></openbadges:credential>`
    : `<openbadges:credential><![CDATA[${credential.replaceAll(']]>', ']]\\u003e')}]]></openbadges:credential>`;
