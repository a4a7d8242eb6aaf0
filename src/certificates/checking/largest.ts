/** The largest file that is checked, in MiB. */
export const LARGEST = 8;
