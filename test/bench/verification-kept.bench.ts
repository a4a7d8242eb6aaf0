import { againstBare } from './verification/against-bare';

export default againstBare(1_000, { type: 'text/html', kept: true, aim: 4 });
