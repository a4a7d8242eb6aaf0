import { Body, Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { NotFound } from '../../../shared/errors';
import { Public } from '../../../shared/http/access.decorator';
import { Discreet } from '../../../shared/http/discreet.interceptor';
import { redirect } from '../../../shared/http/page';
import type { Reply, Request } from '../../../shared/http/request';
import { didDocument } from '../../credentials/did-document';
import { VerificationLimits } from '../../verifying/verification-limits.provider';
import { Checking } from '../checking.service';
import { CheckingLimits } from '../checking-limits.provider';
import { isUnreadable } from '../findings';
import { verifyPage } from '../verify.view';
import { ReceiptSigner } from './receipt-signer.provider';
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
    private readonly signer: ReceiptSigner,
    private readonly limits: VerificationLimits,
    private readonly costly: CheckingLimits,
  ) {}

  @Post('receipts')
  async make(@Req() { ip }: Request, @Body({ schema: AskedReceipt }) { code, receipt }: AskedReceipt) {
    this.costly.countReceipt(ip);
    const jwt = receipt ?? (await this.ofCode(code ?? ''));
    const id = jwt && (await this.receipts.keep(jwt));
    return id ? redirect(`/verify/receipts/${id}`) : verifyPage(code, { field: 'code', because: 'receipt' });
  }

  @Get('receipts/:receipt')
  @UseInterceptors(Discreet)
  async show(@Param('receipt') id: string, @Req() { ip }: Request) {
    return receiptPage((await this.find(id, ip)).receipt, { path: `/verify/receipts/${id}` });
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

  /** The keys that receipts are signed with, as anybody's software can read them. */
  @Get('did.json')
  async keys(@Res({ passthrough: true }) reply: Reply) {
    void reply.type('application/did+json').headers({
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
    });
    const keys = await this.receipts.keys();
    return JSON.stringify(
      didDocument(
        this.signer.did,
        keys.map((key) => ({ ...key, revokedAt: null })),
      ),
    );
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
