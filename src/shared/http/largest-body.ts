/** The most bytes that the body of a request may have, where it carries no files. */
export const LARGEST_BODY = 1_048_576;
