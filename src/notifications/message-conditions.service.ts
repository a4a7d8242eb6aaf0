import { Injectable } from '@nestjs/common';
import type { Condition } from './condition';

type Check = (params: Record<string, string>) => Promise<boolean>;

/** What features know about whether a message is still true: each registers its own at start (`onModuleInit`). */
@Injectable()
export class MessageConditions {
  private readonly checks = new Map<string, Check>();

  /** `name` is `<module>.<claim>`. The check runs within the message's organisation, in the transaction of sending. */
  register(name: string, check: Check): void {
    if (this.checks.has(name)) throw new Error(`The message condition "${name}" is registered twice`);
    this.checks.set(name, check);
  }

  async holds(condition: Condition | null): Promise<boolean> {
    if (!condition) return true;
    const check = this.checks.get(condition.name);
    if (!check) throw new Error(`Nobody registered the message condition "${condition.name}"`);
    return check(condition.params);
  }
}
