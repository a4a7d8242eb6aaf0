/** How many days a receipt is kept here. */
export const DAYS_KEPT = 90;
