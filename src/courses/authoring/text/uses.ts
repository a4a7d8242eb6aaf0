import type { Token } from 'markdown-it';
import { markdown } from './markdown';
import { pictureOf } from './pictures';

/** What a text calls for besides its own words. */
export type Uses = {
  terms: string[];
  policies: string[];
  /** `name` is null for one that is not in the library; `alt` says what it shows. */
  pictures: { name: string | null; alt: string }[];
  recordings: string[];
};

/** What a text uses, in its order. */
export function usesOf(source: string): Uses {
  const env = { docId: 'text', glossary: [], used: [], callouts: 0 };
  const tokens = markdown.parse(source, env).flatMap((token) => [token, ...inside(token)]);
  const content = (...types: string[]) => tokens.filter(({ type }) => types.includes(type));
  return {
    terms: content('term').map(({ info }) => info),
    policies: content('slot', 'slot_alone').map((token) => token.content),
    pictures: content('image').map((token) => ({ name: pictureOf(token), alt: token.content.trim() })),
    recordings: content('recording').map((token) => token.content),
  };
}

const inside = (token: Token): Token[] =>
  (token.children ?? []).flatMap((child) => [child, ...inside(child)]);
