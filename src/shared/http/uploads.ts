/** The largest file that is taken in, in MiB. */
export const LARGEST_UPLOAD = 24;

/** A file that somebody chose in a form. What it says of itself (`name`, `type`) is only what the sender claims. */
export type Upload = {
  field: string;
  /** As it was called on the sender's machine; never a place here. */
  name: string;
  type: string;
  bytes: Buffer;
  /** Larger than is taken in; then there are no bytes. */
  tooLarge: boolean;
};

/** What a route says of itself where whoever shows no session may send a file: how large, in MiB. */
export type OpenDoor = { uploadsFromAnybody: number };
