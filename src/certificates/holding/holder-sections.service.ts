import { Injectable } from '@nestjs/common';
import type { Holding, HolderSection, SectionMaker } from './section';

/** The sections of the holder's page, in this order. */
const places = ['download', 'share', 'wallet', 'seen', 'watched', 'listed', 'print'] as const;
export type SectionPlace = (typeof places)[number];

/** What stands on the holder's page of a certificate: each part of the module registers its own at start (`onModuleInit`). */
@Injectable()
export class HolderSections {
  private readonly makers = new Map<SectionPlace, SectionMaker>();

  /** At start, once for each place. */
  register(place: SectionPlace, maker: SectionMaker): void {
    if (this.makers.has(place)) throw new Error(`The section "${place}" is registered twice`);
    this.makers.set(place, maker);
  }

  /** Every section that has something to say about this certificate. */
  async of(holding: Holding): Promise<HolderSection[]> {
    const sections: HolderSection[] = [];
    for (const place of places) {
      const section = await this.makers.get(place)?.(holding);
      if (section) sections.push(section);
    }
    return sections;
  }
}
