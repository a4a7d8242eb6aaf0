import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock';
import { KeptPlace } from './kept-place';
import { RegisterWatch } from './register-watch.provider';

const MINUTE = 60_000;
const LONGEST_KIND = 300;

/** Knows where answers of this minute are kept. */
@Injectable()
export class KeptPlaces {
  constructor(
    private readonly watch: RegisterWatch,
    private readonly clock: Clock,
  ) {}

  /**
   * The place for what is said under a name to those who ask for this kind of answer in this language; null where nothing
   * may be kept, because a change might go unheard or the kind is too long to be remembered.
   */
  of(name: string, accept: string, locale: string): KeptPlace | null {
    const kept = accept.length > LONGEST_KIND ? null : this.watch.kept();
    const minute = Math.floor(this.clock.now().getTime() / MINUTE);
    return kept && new KeptPlace(kept, name, { accept, locale, minute });
  }
}
