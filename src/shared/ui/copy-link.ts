export type CopyLinkInput = {
  /** What the address is for. */
  label: string;
  /** The whole address, which is shown, can be followed and is copied. */
  address: string;
};

export type CopyLinkView = ReturnType<typeof copyLink>;

/** An address to give to somebody. With a script it has a button that copies it. */
export const copyLink = ({ label, address }: CopyLinkInput) => ({ label, address });
