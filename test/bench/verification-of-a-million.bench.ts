import { againstBare } from './verification/against-bare';

export default againstBare(1_000_000, { type: 'text/html', kept: false, aim: 0.9 });
