import { Body, Controller, Get, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import { NotFound, Unavailable } from '../../shared/errors';
import { Public } from '../../shared/http/access.decorator';
import { Unlisted } from '../../shared/http/unlisted.interceptor';
import { readForm } from '../../shared/http/forms';
import type { Request } from '../../shared/http/request';
import { Database } from '../../shared/database/database.service';
import { readCode } from '../verifying/code';
import type { RegisterEntry } from '../verifying/register-entry';
import { VerificationLimits } from '../verifying/verification-limits.provider';
import { VerificationReader } from '../verifying/verification-reader.provider';
import { Erasure } from './erasure.service';
import { TypedName } from './lifecycle.schemas';
import { paperPage } from './paper.view';

/** Where whoever holds the paper of somebody who was erased can still tell whether it is the one that was issued. */
@Controller('v/:code/paper')
@Public()
@UseInterceptors(Unlisted)
export class PaperPages {
  constructor(
    private readonly reader: VerificationReader,
    private readonly limits: VerificationLimits,
    private readonly erasure: Erasure,
    private readonly db: Database,
  ) {}

  @Get()
  async ask(@Param('code') typed: string, @Req() { ip }: Request) {
    return paperPage((await this.find(typed, ip)).code);
  }

  @Post()
  async answer(@Param('code') typed: string, @Req() { ip }: Request, @Body() body: unknown) {
    const { code, organisationId, certificateId } = await this.find(typed, ip);
    const form = readForm(TypedName, body);
    if (!form.ok) return paperPage(code, { given: form });
    this.limits.countName(code);
    const matches = await this.db.within({ organisationId }, () =>
      this.db.transaction(() => this.erasure.matches(certificateId, form.data.name)),
    );
    return paperPage(code, { matches: matches === true, name: form.data.name });
  }

  private async find(typed: string, address: string): Promise<RegisterEntry> {
    this.limits.count(address);
    const read = readCode(typed);
    if (read.kind !== 'code') throw new NotFound();
    const lookup = await this.reader.look(read.code);
    if (lookup.kind === 'unreachable') throw new Unavailable('certificates.unseen.unreachable');
    if (lookup.kind !== 'found' || !lookup.entry.document.erasedOn) throw new NotFound();
    return lookup.entry;
  }
}
