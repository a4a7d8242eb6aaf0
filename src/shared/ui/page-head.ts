import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';
import type { TagView } from './tag';

export type Crumb = { label: string; path: string };

export type PageHeadInput = {
  /** The main heading of the page (h1). */
  title: string;
  lead?: Given<string>;
  /** The way here, from the outermost place inwards; without the page itself. */
  crumbs?: Given<Crumb[]>;
  tag?: Given<TagView>;
  /** The main action of the page. It stands here and nowhere else. */
  action?: Given<ButtonInput>;
  /** Lesser ones, kept quiet. */
  others?: Given<ButtonInput[]>;
  /** Pages that belong to this one and are reached from here: where one can go, not what one can do. */
  places?: Given<Crumb[]>;
};

/** The beginning of every page: where one is, what it is called, and its one main action. */
export const pageHead = (input: PageHeadInput) => ({
  title: input.title,
  lead: shown(input.lead),
  crumbs: input.crumbs ?? [],
  places: input.places ?? [],
  tag: input.tag ?? null,
  actions: [
    ...(input.action ? [button(input.action)] : []),
    ...(input.others ?? []).map((one) => button({ kind: 'quiet', ...one })),
  ],
});
