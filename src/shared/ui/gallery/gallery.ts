import { page, type Page } from '../../http/page';

/** A partial with what it is given. */
export type Part = { partial: string; view: object };
export type Block = { classes: string; parts: Part[] };
export type Section = { title: string | null; blocks: Block[] };

/** A preview of pieces of the design; `classes` are those of layout.css and pages.css. */
export const gallery = (title: string, sections: Section[], classes = 'gallery'): Page =>
  page('shared/gallery', { title, classes, sections }, { layout: 'public' });

export const section = (title: string, ...blocks: Block[]): Section => ({ title, blocks });
export const block = (classes: string, ...parts: Part[]): Block => ({ classes, parts });
export const part = (partial: string, view: object): Part => ({ partial, view });

/** A page made of parts, as a feature would make it. */
export const sample = (title: string, ...parts: (Block | Section)[]): Page =>
  gallery(
    title,
    parts.map((one) => ('blocks' in one ? one : { title: null, blocks: [one] })),
    'sample',
  );
