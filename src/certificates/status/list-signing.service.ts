import { Injectable } from '@nestjs/common';
import { Organisations } from '../../organisations';
import { Config } from '../../shared/config/config';
import { didOf } from '../credentials/did';
import { Securing } from '../credentials/securing.service';
import { encodeBits } from './bitstring.provider';
import type { Purpose } from './purposes';
import { statusListCredential } from './status-list';

/** A list that nobody signed anew for so long tells nothing any more. */
const VALID = 7 * 86_400_000;

/** A list of the organisation at hand, and the places in it that are set at an instant. */
export type Marked = { list: number; purpose: Purpose; places: readonly number[]; at: Date };

/** Signs status lists as the organisation at hand. */
@Injectable()
export class ListSigning {
  constructor(
    private readonly organisations: Organisations,
    private readonly securing: Securing,
    private readonly config: Config,
  ) {}

  /** As JSON with a proof and as a JWT, each good for a week. */
  async sign({ list, purpose, places, at }: Marked) {
    const { slug } = await this.organisations.current();
    const { publicUrl: origin } = this.config;
    const validUntil = new Date(at.getTime() + VALID);
    const { credential, jwt } = await this.securing.secure(
      statusListCredential({
        origin,
        did: didOf(origin, slug),
        slug,
        list,
        purpose,
        encodedList: encodeBits(places),
        validFrom: at,
        validUntil,
      }),
    );
    return { slug, credential, jwt, validUntil };
  }
}
