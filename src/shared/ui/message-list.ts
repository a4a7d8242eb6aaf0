import { type Given, shown } from './given';
import type { TagView } from './tag';
import type { TimeView } from './time';

export type MessageInput = {
  subject: string;
  path: string;
  /** To whom, or from whom, in words: "To Priya Nair". */
  person: string;
  time: TimeView;
  preview?: Given<string>;
  tag?: Given<TagView>;
};

/** Messages, newest first. `label` says whose. */
export const messageList = (label: string, messages: MessageInput[]) => ({
  label,
  messages: messages.map((one) => ({
    subject: one.subject,
    path: one.path,
    person: one.person,
    time: one.time,
    preview: shown(one.preview),
    tag: one.tag ?? null,
  })),
});
