/** Where a picture of a question is kept. `file` is the hash of its bytes with an ending. */
export const pictureKey = (organisationId: string, file: string): string =>
  `quiz-pictures/${organisationId}/${file}`;

/** What a picture is called: forty digits of its hash and what it is. */
export const pictureName = /^[0-9a-f]{40}\.(png|jpg|webp|gif)$/;
