import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { SignedIn } from '../../../shared/http/access.decorator';
import type { Reply } from '../../../shared/http/request';
import { rangeOf } from './byte-range';
import { MediaService } from './media.service';

/** Sends the files of lessons to members of the organisation, in parts where a player asks for parts. */
@Controller('media')
export class FilesPages {
  constructor(private readonly media: MediaService) {}

  @Get(':file')
  @SignedIn()
  async send(
    @Param('file') file: string,
    @Headers('range') asked: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer | string> {
    const { medium, bytes } = await this.media.open(file);
    const tag = `"${medium.id}"`;
    void reply.headers({ ...always, etag: tag, 'content-type': medium.type });
    if (known === tag) {
      void reply.status(304);
      return '';
    }
    const range = rangeOf(asked, bytes.length);
    if (range === null) return bytes;
    if (range === 'unsatisfiable') {
      void reply.status(416).header('content-range', `bytes */${bytes.length}`);
      return '';
    }
    void reply.status(206).header('content-range', `bytes ${range.from}-${range.to}/${bytes.length}`);
    return bytes.subarray(range.from, range.to + 1);
  }
}

/** NOTE: a file that is opened by itself may do nothing at all, whatever it holds. */
const always = {
  'accept-ranges': 'bytes',
  'cache-control': 'private, max-age=3600',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};
