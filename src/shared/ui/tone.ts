/** What a colour means. It is never said by colour alone: each tone has an icon, and a word stands beside it. */
export type Tone = 'neutral' | 'info' | 'success' | 'attention' | 'danger';

export const toneIcon: Record<Tone, string> = {
  neutral: 'circle-dashed',
  info: 'info',
  success: 'check',
  attention: 'hourglass',
  danger: 'octagon-alert',
};
