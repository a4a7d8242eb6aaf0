import { Controller, Get, Param, Res } from '@nestjs/common';
import { SignedIn } from '../../../shared/http/access.decorator';
import type { Reply } from '../../../shared/http/request';
import { QuizPictures } from './pictures.service';

/** Pictures of questions, for everybody in the organisation that has them. */
@Controller('quiz-pictures')
export class QuizPicturesPages {
  constructor(private readonly pictures: QuizPictures) {}

  @Get(':file')
  @SignedIn()
  async show(@Param('file') file: string, @Res({ passthrough: true }) reply: Reply) {
    const { bytes, type } = await this.pictures.find(file);
    void reply
      .type(type)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return bytes;
  }
}
