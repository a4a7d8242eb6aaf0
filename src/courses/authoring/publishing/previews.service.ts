import { Injectable } from '@nestjs/common';
import type { Page } from '../../../shared/http/page';
import type { Draft, DraftLesson } from '../drafts/draft';
import { lessonIn } from '../drafts/structure';
import { Fillings } from '../fillings.service';
import { lessonTemplate } from '../lesson-text';
import { fill, recordingHtml } from '../text/filling';
import { coursePreviewPage, lessonPreviewPage, type Looked } from './preview.view';

/** Shows courses to their authors as trainees find them. */
@Injectable()
export class CoursePreviews {
  constructor(private readonly fillings: Fillings) {}

  course(looked: Looked): Page {
    return coursePreviewPage(looked);
  }

  async lesson(looked: Looked, name: string): Promise<Page> {
    const { lesson } = lessonIn(looked.course, name);
    return lessonPreviewPage(looked, name, await this.html(looked.course, lesson));
  }

  private async html({ glossary }: Draft, { slug, title, markdown, video }: DraftLesson): Promise<string> {
    const template = lessonTemplate(markdown, { slug, glossary });
    const text = fill(template, await this.fillings.of(template));
    if (!video?.file) return text;
    const { file: name, captions, transcript } = video;
    const recording = { name, title, kind: 'video' as const };
    return text + recordingHtml({ ...recording, captions: captions ?? null, transcript: transcript ?? null });
  }
}
