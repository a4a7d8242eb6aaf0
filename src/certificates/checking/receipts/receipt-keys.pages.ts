import { Controller, Get, Res } from '@nestjs/common';
import { Public } from '../../../shared/http/access.decorator';
import type { Reply } from '../../../shared/http/request';
import { didDocument } from '../../credentials/did-document';
import { ReceiptSigner } from './receipt-signer.provider';
import { Receipts } from './receipts.service';

/** The keys of receipts. */
@Controller('verify')
@Public()
export class ReceiptKeysPages {
  constructor(
    private readonly receipts: Receipts,
    private readonly signer: ReceiptSigner,
  ) {}

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
}
