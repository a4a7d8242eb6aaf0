import { Controller, Get, Param, Req, UseInterceptors } from '@nestjs/common';
import { NotFound } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import { Unlisted } from '../../shared/http/unlisted.interceptor';
import type { Page } from '../../shared/http/page';
import type { Request } from '../../shared/http/request';
import { Database } from '../../shared/database/database.service';
import { CertificatesByCode } from './by-code.service';
import { PrintMaterials } from './print-material.service';
import { screenPage } from './screen.view';

/** The certificate as a web page: what its PDF says, in the same words, for any screen, any reader and any printer. */
@Controller('v/:code')
@Public()
@UseInterceptors(Unlisted)
export class ScreenPages {
  constructor(
    private readonly certificates: CertificatesByCode,
    private readonly materials: PrintMaterials,
    private readonly db: Database,
  ) {}

  @Get('certificate')
  async show(@Param('code') typed: string, @Req() request: Request): Promise<Page> {
    const { entry, seen } = await this.certificates.find(typed, request.ip);
    const { organisationId, certificateId } = entry;
    if (entry.document.erasedOn) throw new NotFound('certificates.erased.files');
    const material = await this.db.within({ organisationId }, () => this.materials.of(certificateId));
    if (!material) throw new NotFound('certificates.erased.files');
    return screenPage(material, seen);
  }
}
