/* Starts Cairn: builds what has changed, then becomes the server, so that signals and the exit code are its own. */
import './require-node.mjs';

import('./run-built.mjs').then((built) => built.runBuilt('main', []));
