import type { Item } from './question-types/registry';

/** Where a picture of a question is served. */
export const picturePath = (file: string): string => `/quiz-pictures/${file}`;

/** The pictures of a question, with what they show for those who do not see them. */
export const picturesView = ({ pictures = [] }: Pick<Item, 'pictures'>) =>
  pictures.map(({ file, alt }) => ({ path: picturePath(file), alt }));
