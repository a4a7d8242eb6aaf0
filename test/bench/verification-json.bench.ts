import { againstBare } from './verification/against-bare';

export default againstBare(1_000, { type: 'application/json', kept: false, aim: 0.9 });
