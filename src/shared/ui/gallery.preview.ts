import { cairns } from './gallery/cairns';
import { block, gallery, part } from './gallery/gallery';
import { inputs } from './gallery/inputs';
import { lists } from './gallery/lists';
import { standings } from './gallery/progress';
import { publicPages } from './gallery/public-pages';
import { quizPages } from './gallery/quiz-pages';
import { teamPages } from './gallery/team-pages';
import { traineePages } from './gallery/trainee-pages';
import { words } from './gallery/words';
import { pageHead } from './page-head';

const opening = {
  title: null,
  blocks: [
    block(
      '',
      part(
        'page-head',
        pageHead({ title: 'The pieces', lead: 'Every piece of the design, in every state.' }),
      ),
    ),
  ],
};

/** Every piece of the design in every state, and each kind of page made of them. */
export const previews = {
  Pieces: gallery('The pieces', [opening, ...words, ...inputs, ...lists, ...standings]),
  Cairn: cairns,
  ...traineePages,
  ...quizPages,
  ...teamPages,
  ...publicPages,
};
