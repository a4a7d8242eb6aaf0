export type CopyLinkInput = {
  /** What the address is for. */
  label: string;
  /** The whole address, which is shown, can be followed and is copied. */
  address: string;
};

/** Copies a text that stands beside it. It is there only where a script can copy. */
export const copyButton = (text: string) => ({ text });

/** An address to give to somebody, and a button that copies it. */
export const copyLink = ({ label, address }: CopyLinkInput) => ({
  label,
  address,
  button: copyButton(address),
});
