/* Runs one of the console's commands: `node scripts/run.mjs seed`. Builds what has changed first. */
import './require-node.mjs';

import('./run-built.mjs').then((built) => built.runBuilt('console', process.argv.slice(2)));
