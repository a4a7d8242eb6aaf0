/** Modules of light around the dark ones, without which readers do not find them. */
const QUIET = 4;

export type QrInput = {
  /** Modules across, and the outline of the dark ones as SVG path data. */
  size: number;
  outline: string;
  /** What it leads to, for those who do not see it. */
  label: string;
};

/** A QR code: always dark on light, whatever the page is. */
export const qr = ({ size, outline, label }: QrInput) => ({
  outline,
  label,
  box: `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`,
});
