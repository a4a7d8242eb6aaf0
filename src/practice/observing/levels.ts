import { t } from '../../shared/text';

/** How far somebody is with a competency, as it was seen on one day. In their order; never added up. */
export const levels = ['not-yet', 'with-support', 'alone', 'helps-others'] as const;
export type Level = (typeof levels)[number];

/** Levels by the key of the competency. What was not looked at is left out. */
export type Levels = Record<string, Level>;

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);

/** What a level is called: "With support". */
export const levelWord = (level: Level): string => t(`practice.observing.levels.${level}.name`);
