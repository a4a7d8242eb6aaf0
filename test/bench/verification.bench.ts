import { againstBare } from './verification/against-bare';

export default againstBare(1_000);
