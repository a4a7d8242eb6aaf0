/** A word that lessons explain. */
export type Term = { term: string; means: string };

/** What a text is rendered with: what makes its ids unlike those of other texts, and the words it may explain. */
export type TextEnv = {
  docId: string;
  glossary: Term[];
  /** The words of the glossary that the text used, in the order in which it did. */
  used: Term[];
  /** How many callouts there were so far. */
  callouts: number;
};

/** The environment of a renderer rule, which markdown-it hands through as it was given. */
export const envOf = (env: unknown): TextEnv => env as TextEnv;
