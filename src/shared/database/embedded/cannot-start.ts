/** Cairn cannot start, and the message is one sentence that says what to do. It is printed as it is, without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
