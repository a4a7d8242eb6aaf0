import { Injectable } from '@nestjs/common';

type Consequence = (personId: string) => Promise<string[]>;

/** What features know about what somebody leaves behind: each registers its own at start (`onModuleInit`). */
@Injectable()
export class Departures {
  private readonly consequences = new Map<string, Consequence>();

  /** `consequence` answers, in sentences, what happens when this person leaves; it runs in the transaction at hand. */
  register(name: string, consequence: Consequence): void {
    if (this.consequences.has(name)) throw new Error(`The consequence "${name}" is registered twice`);
    this.consequences.set(name, consequence);
  }

  /** Everything that happens when this person leaves, in sentences. */
  async of(personId: string): Promise<string[]> {
    const sentences: string[] = [];
    for (const consequence of this.consequences.values()) sentences.push(...(await consequence(personId)));
    return sentences;
  }
}
