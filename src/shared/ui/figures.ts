import { type Given, shown } from './given';

export type FigureInput = {
  label: string;
  /** With its unit: "12 people", "6 h 30 min". */
  value: string;
  href?: Given<string>;
  more?: Given<string>;
};

/** The few numbers that a page begins with. */
export const figures = (items: FigureInput[]) => ({
  items: items.map((one) => ({
    label: one.label,
    value: one.value,
    href: shown(one.href),
    more: shown(one.more),
  })),
});
