/** How things are, from well to very hard. No scale: nothing is added up or drawn over time. */
export const feelings = ['steady', 'mostly-well', 'up-and-down', 'stretched', 'very-hard'] as const;
export type Feeling = (typeof feelings)[number];

/** Whether somebody is told at once whom they can talk to. */
export const needsSomebody = (feeling: Feeling): boolean => feeling === 'very-hard';
