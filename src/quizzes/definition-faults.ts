import { t } from '../shared/text';
import { objectiveWords } from './wording';

type Line = { objective: string; draw: number };

/** What of a definition has to agree with the rest of it; `sum` is what its blueprint adds up to. */
type Parts = {
  draw?: number | undefined;
  blueprint?: readonly Line[] | undefined;
  sum: number;
  feedback: string;
  sitBy?: string | undefined;
  items: readonly { objective: string }[];
};

/** Something that does not agree, and where. */
type Fault = { path: (string | number)[]; message: string };

/** All that keeps a quiz from being drawn and explained as its author says. */
export const faultsOf = (parts: Parts): Fault[] => [
  ...drawFaults(parts),
  ...bankFaults(parts),
  ...feedbackFaults(parts),
];

function drawFaults({ draw, blueprint, sum, items }: Parts): Fault[] {
  const path = ['draw'];
  if (draw === undefined) return blueprint ? [] : [{ path, message: t('quizzes.definition.noDraw') }];
  if (blueprint && draw !== sum) return [{ path, message: t('quizzes.definition.drawIsNotSum', { sum }) }];
  return draw > items.length ? [{ path, message: t('quizzes.definition.drawTooLarge') }] : [];
}

/** NOTE: each objective of a blueprint stands there once, so the bank can give all of it if it can give each line. */
const bankFaults = ({ blueprint = [], items }: Parts): Fault[] =>
  blueprint.flatMap(({ objective, draw }, index) => {
    const count = items.filter((item) => item.objective === objective).length;
    const message = t('quizzes.definition.bankTooSmall', {
      objective: objectiveWords(objective),
      count,
    });
    return draw > count ? [{ path: ['blueprint', index, 'draw'], message }] : [];
  });

const feedbackFaults = ({ feedback, sitBy }: Parts): Fault[] =>
  feedback === 'closing' && !sitBy
    ? [{ path: ['feedback'], message: t('quizzes.definition.neverCloses') }]
    : [];
