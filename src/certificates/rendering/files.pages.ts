import { Controller, Get, Param, Req, Res, UseInterceptors } from '@nestjs/common';
import { NotFound, Unavailable } from '../../shared/errors';
import { isKnown } from '../../shared/http/etag';
import { Public } from '../../shared/http/access.decorator';
import { Unlisted } from '../../shared/http/unlisted.interceptor';
import type { Page } from '../../shared/http/page';
import { toProblem } from '../../shared/http/problem';
import { type Reply, type Request, wantsJson } from '../../shared/http/request';
import type { Checked } from '../verifying/verification.service';
import { uncoveredCharacters } from '../../shared/printing/fonts.provider';
import { beingMadePage, unprintablePage } from './being-made.view';
import { CertificatesByCode } from './by-code.service';
import { inlineAs } from './certificate-file';
import type { Standard } from '../printing/certificate-printer.provider';
import { CertificateFiles, digestIn } from './files.service';
import { PdfRequests } from './pdf-requests.service';

const SECONDS_TO_RENDER = '5';

/** The PDFs beside a verification page. */
@Controller('v/:code')
@Public()
@UseInterceptors(Unlisted)
export class FilesPages {
  constructor(
    private readonly certificates: CertificatesByCode,
    private readonly files: CertificateFiles,
    private readonly requests: PdfRequests,
  ) {}

  @Get('certificate.pdf')
  async pdf(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer | string | Page> {
    return this.file(await this.certificates.find(typed, request.ip), 'a-3a', { request, reply });
  }

  /** The same page for those who have it read to them: PDF/UA-1, made when it is first asked for. */
  @Get('certificate-accessible.pdf')
  async accessible(
    @Param('code') typed: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Buffer | string | Page> {
    return this.file(await this.certificates.find(typed, request.ip), 'ua-1', { request, reply });
  }

  private async file(
    { entry }: Checked,
    standard: Standard,
    { request, reply }: { request: Request; reply: Reply },
  ): Promise<Buffer | string | Page> {
    if (entry.document.erasedOn) throw new NotFound('certificates.erased.files');
    const bytes = await this.files.pdf(entry, standard);
    if (!bytes) return this.missing(entry, standard, { request, reply });
    const etag = `"${digestIn(entry, standard) ?? ''}"`;
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    if (isKnown(etag, request.headers['if-none-match'])) {
      void reply.status(304);
      return '';
    }
    const { holder, programme } = entry.document;
    void reply.type('application/pdf').header('content-disposition', inlineAs([programme, holder], 'pdf'));
    return bytes;
  }

  /** The certificate stands whether or not its PDF is at hand; the worker is asked for one that can be printed. */
  private async missing(
    entry: Checked['entry'],
    standard: Standard,
    { request, reply }: { request: Request; reply: Reply },
  ): Promise<Page | string> {
    const { holder, issuer, programme } = entry.document;
    const characters = uncoveredCharacters([holder, issuer.name, programme].join(' '));
    if (characters.length > 0 && !wantsJson(request)) return unprintablePage(entry.code, characters);
    if (characters.length > 0)
      throw new NotFound('certificates.noTypeface.text', { characters: characters.join(' ') });
    await this.requests.ask(entry, standard);
    void reply.header('retry-after', SECONDS_TO_RENDER);
    if (!wantsJson(request)) return beingMadePage(entry.code, standard);
    void reply.status(503).type('application/problem+json');
    return JSON.stringify(toProblem(new Unavailable('certificates.beingMade.text'), request.id));
  }
}
