import { prepareGround } from './boot';
import { fillWhenEmpty } from './demonstration/demonstration.provider';

/** Fills an empty database with the demonstration. */
export async function seed(): Promise<number> {
  const ground = await prepareGround();
  try {
    const told = await fillWhenEmpty(ground.config);
    console.log(
      told ? 'The demonstration is in place.' : 'There are organisations already; nothing was changed.',
    );
    return 0;
  } finally {
    await ground.release();
  }
}
