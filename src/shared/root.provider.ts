import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const climb = (folder: string): string =>
  existsSync(join(folder, 'nest-cli.json')) ? folder : climb(dirname(folder));

/** The project's own folder, from the sources and from the build alike. */
export const root = climb(__dirname);
