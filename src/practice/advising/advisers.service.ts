import { Injectable } from '@nestjs/common';
import type { PracticeRecord } from '../practice-records.service';

/** Why an entry would not count, or not all of it, and what would make it count: two sentences. */
export type Advice = { because: string; repair: string };

type Adviser = (traineeId: string, entry: PracticeRecord) => Promise<Advice[]>;

/** What later modules know about whether practice will count: each registers its own at start (`onModuleInit`). */
@Injectable()
export class Advisers {
  private readonly advisers = new Map<string, Adviser>();

  /** `adviser` is asked about an entry as if it were signed already, in the transaction at hand. It changes nothing. */
  register(name: string, adviser: Adviser): void {
    if (this.advisers.has(name)) throw new Error(`The adviser "${name}" is registered twice`);
    this.advisers.set(name, adviser);
  }

  /** What every adviser says about an entry of this trainee's. */
  async of(traineeId: string, entry: PracticeRecord): Promise<Advice[]> {
    const advice: Advice[] = [];
    for (const adviser of this.advisers.values()) advice.push(...(await adviser(traineeId, entry)));
    return advice;
  }
}
