/** How many days a list is kept. */
export const DAYS_KEPT = 7;
