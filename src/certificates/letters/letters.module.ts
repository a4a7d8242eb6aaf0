import { Post } from './post.service';

/** What this part of certificates consists of. */
export const letters = { controllers: [], providers: [Post] };
