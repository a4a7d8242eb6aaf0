import type { QuizVersion } from '../quiz-version.entity';
import { shuffle } from '../shuffle';

type Bank = Pick<QuizVersion, 'items' | 'draw'> & { blueprint?: QuizVersion['blueprint'] | undefined };

/**
 * The keys of the items that a seed draws, in the order in which they are asked: as many of each objective as the
 * blueprint says, or simply as many as the draw.
 */
export function drawn({ items, draw, blueprint }: Bank, seed: number): string[] {
  const shuffled = shuffle(items, seed);
  const chosen = blueprint ? ofEach(shuffled, blueprint) : shuffled.slice(0, draw);
  return chosen.map((item) => item.key);
}

function ofEach(items: Bank['items'], blueprint: NonNullable<Bank['blueprint']>): Bank['items'] {
  const left = new Map(blueprint.map((line) => [line.objective, line.draw]));
  return items.filter(({ objective }) => {
    const wanted = left.get(objective) ?? 0;
    left.set(objective, wanted - 1);
    return wanted > 0;
  });
}
