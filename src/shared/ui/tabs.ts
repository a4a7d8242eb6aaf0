import { number } from '../dates';
import type { Given } from './given';

export type TabInput = { label: string; path: string; current?: Given<boolean>; count?: Given<number> };

/** Views of one thing, each with an address of its own. `label` names the group. */
export const tabs = (label: string, items: TabInput[]) => ({
  label,
  items: items.map((one) => ({
    label: one.label,
    path: one.path,
    current: one.current ?? false,
    count: typeof one.count === 'number' ? number(one.count) : null,
  })),
});
