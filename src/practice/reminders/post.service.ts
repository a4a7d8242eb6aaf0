import { Injectable } from '@nestjs/common';
import { type Condition, MessageConditions, Messages } from '../../notifications';
import type { Person } from '../../organisations';
import { Config } from '../../shared/config/config';

/** A letter to somebody: what it says beside their name, where it leads, what it is about, and while what is true. */
export type PracticeLetter = {
  to: Person;
  template: string;
  view: Record<string, string | number | string[]>;
  path: string;
  key: string;
  condition?: Condition;
};

/** Sends the letters of this module. Each names only its reader, and leads to the page where the rest can be read. */
@Injectable()
export class Post {
  constructor(
    private readonly messages: Messages,
    private readonly conditions: MessageConditions,
    private readonly config: Config,
  ) {}

  /** Says how to find out whether letters under this condition are still true. */
  while(name: string, check: (params: Record<string, string>) => Promise<boolean>): void {
    this.conditions.register(name, check);
  }

  send({ to: { name, email, locale }, view, path, ...letter }: PracticeLetter): Promise<void> {
    const link = `${this.config.publicUrl}${path}`;
    return this.messages.send({ ...letter, to: { name, email, locale }, view: { ...view, name, link } });
  }
}
