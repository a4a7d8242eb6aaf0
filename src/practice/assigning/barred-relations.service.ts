import { Injectable } from '@nestjs/common';
import type { Barred } from './entitlement';

type Check = (traineeIds: string[]) => Promise<Barred[]>;

/** What later modules know about who stands too near to sign: each registers its own at start (`onModuleInit`). */
@Injectable()
export class BarredRelations {
  private readonly checks = new Map<string, Check>();

  /**
   * `check` answers, for each of these trainees, everybody who stands in this relation to them, and between which
   * days (ISO), with one query whatever their number. It runs in the transaction at hand.
   */
  register(name: 'cohort-peers', check: Check): void {
    if (this.checks.has(name)) throw new Error(`The relation "${name}" is registered twice`);
    this.checks.set(name, check);
  }

  /** Everybody in this relation to one of these trainees; nobody where no module knows of it. */
  of(name: 'cohort-peers', traineeIds: string[]): Promise<Barred[]> {
    return this.checks.get(name)?.(traineeIds) ?? Promise.resolve([]);
  }
}
