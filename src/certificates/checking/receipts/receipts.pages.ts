import { Body, Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { NotFound } from '../../../shared/errors';
import { Requires } from '../../../organisations';
import { Public } from '../../../shared/http/access.decorator';
import { Discreet } from '../../../shared/http/discreet.interceptor';
import { redirect } from '../../../shared/http/page';
import type { Reply, Request } from '../../../shared/http/request';
import { VerificationLimits } from '../../verifying/verification-limits.provider';
import { Checking } from '../checking.service';
import { CheckingLimits } from '../checking-limits.provider';
import { isUnreadable } from '../findings';
import { placeOf } from '../place';
import { placed } from '../placed';
import { verifyPage } from '../verify.view';
import { receiptPage } from './receipt.view';
import { AskedReceipt } from './receipts.schemas';
import { Receipts } from './receipts.service';

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Receipts of checks, for the file of whoever checked. */
@Controller('verify')
@Public()
export class ReceiptsPages {
  constructor(
    private readonly receipts: Receipts,
    private readonly checking: Checking,
    private readonly limits: VerificationLimits,
    private readonly costly: CheckingLimits,
  ) {}

  @Post('receipts')
  async make(@Req() request: Request, @Body({ schema: AskedReceipt }) { code, receipt }: AskedReceipt) {
    this.costly.countReceipt(request.ip);
    const jwt = receipt ?? (await this.ofCode(code ?? ''));
    const id = jwt && (await this.receipts.keep(jwt));
    const refused = () => verifyPage(code, { field: 'code', because: 'receipt' });
    return placed(id ? redirect(`/verify/receipts/${id}`) : refused(), placeOf(request));
  }

  @Get('receipts/:receipt')
  @UseInterceptors(Discreet)
  async show(@Param('receipt') id: string, @Req() request: Request) {
    const at = placeOf(request);
    const { receipt } = await this.find(id, request.ip);
    return receiptPage(receipt, { path: `${at.base}/receipts/${id}`, at });
  }

  @Get('receipts/:receipt/receipt.jwt')
  @UseInterceptors(Discreet)
  async file(
    @Param('receipt') id: string,
    @Req() { ip }: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { jwt } = await this.find(id, ip);
    void reply.type('application/jwt').header('content-disposition', 'attachment; filename="receipt.jwt"');
    return jwt;
  }

  private find(id: string, address: string) {
    this.limits.count(address);
    if (!isId(id)) throw new NotFound('certificates.receipts.gone');
    return this.receipts.find(id);
  }

  private async ofCode(code: string): Promise<string | null> {
    const found = await this.checking.checkText(code);
    return isUnreadable(found) || found.kind !== 'code' || !found.code ? null : this.receipts.of(found);
  }
}

/** The same with the menu around it, for those who are signed in. */
@Controller('certificates/verify')
@Requires('certificate.watch')
export class ReceiptsInsidePages extends ReceiptsPages {}
