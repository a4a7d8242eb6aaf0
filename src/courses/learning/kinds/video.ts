import { prose } from '../../../shared/ui/prose';
import { plainMarkdown } from '../../authoring/text/markdown';
import { lessonKind } from './kind';

const media = (name: string): string => `/media/${encodeURIComponent(name)}`;

/** Something to watch or hear; its words can be read instead. */
export const video = lessonKind({
  kind: 'video',
  icon: 'play',
  doneBy: 'trainee',
  panel: ({ video: { file, captions, transcript } }) => ({
    partial: 'courses/kinds/video',
    source: media(file),
    captions: captions ? media(captions) : null,
    transcript: transcript ? prose(plainMarkdown.render(transcript)) : null,
    path: media(file),
  }),
});
