import { Injectable } from '@nestjs/common';
import { bakePng } from '../baking/png';
import { bakeSvg } from '../baking/svg';
import { CredentialAnswers } from '../verifying/credential-answers.service';
import type { Checked } from '../verifying/verification.service';
import { badgeSvg } from './badge.view';
import { Drawn } from './drawn.provider';
import { linkPictureSvg } from './link-picture.view';
import { linkPictureSize } from '../printing/link-picture';

/** Twice as large as it is shown, for fine screens. */
const WIDTH = 960;

/** The pictures of certificates. A badge carries the signed credential of its certificate where there is one. */
@Injectable()
export class Badges {
  constructor(
    private readonly credentials: CredentialAnswers,
    private readonly drawn: Drawn,
  ) {}

  /** `jwt`: its credential as a token, for those who have read it with the certificate; null where there is none. */
  async svg(checked: Checked, jwt?: string | null): Promise<string> {
    const picture = badgeSvg(checked);
    const token = await this.tokenOf(checked, jwt);
    return token ? bakeSvg(picture, token) : picture;
  }

  /** The same as a PNG, twice as large as it is shown. */
  async png(checked: Checked): Promise<Buffer> {
    const svg = badgeSvg(checked);
    const picture = await this.drawn.png({ svg, says: svg, width: WIDTH });
    const token = await this.tokenOf(checked);
    return token ? Buffer.from(bakePng(picture, token)) : picture;
  }

  /** What messengers show beside a link to the certificate. */
  linkPicture({ entry: { document } }: Checked): Promise<Buffer> {
    const svg = linkPictureSvg(document);
    return this.drawn.png({ svg, says: svg, width: linkPictureSize.width });
  }

  /** Of somebody who was erased nothing is handed out. */
  private async tokenOf({ entry: { code, document } }: Checked, jwt?: string | null): Promise<string | null> {
    if (document.erasedOn || jwt === null) return null;
    return jwt === undefined ? this.credentials.token(code) : this.credentials.standing(code, jwt);
  }
}
