import { button, type ButtonInput } from './button';
import { type Given, shown } from './given';
import { type Tone, toneIcon } from './tone';

export type NoticeInput = {
  tone: Exclude<Tone, 'neutral'>;
  text: string;
  title?: Given<string>;
  /** What was kept, what to do: sentences under the first. */
  more?: Given<string[]>;
  action?: Given<ButtonInput>;
  /** Said aloud when the page opens. Off for what simply belongs to the page. */
  announced?: Given<boolean>;
};

export type NoticeView = ReturnType<typeof notice>;

/** A sentence about what has happened or what to know, above what it is about. */
export const notice = (input: NoticeInput) => ({
  tone: input.tone,
  icon: input.tone === 'attention' ? 'bell' : toneIcon[input.tone],
  role: (input.announced ?? true) ? (input.tone === 'danger' ? 'alert' : 'status') : null,
  title: shown(input.title),
  text: input.text,
  more: input.more ?? [],
  action: input.action ? button({ kind: 'secondary', small: true, ...input.action }) : null,
});
