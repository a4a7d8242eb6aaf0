import { Injectable } from '@nestjs/common';
import { MessageConditions, Messages, type NewMessage } from '../../notifications';
import type { Person } from '../../organisations';
import { Config } from '../../shared/config/config';

/** A letter to somebody: what it says beside their name, what it is about, and while what is true. */
export type Letter = Omit<NewMessage, 'to'>;

/** Sends the letters of this module. Each is told its reader's name. */
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

  /** In the transaction at hand, and only if it commits. */
  send({ name, email, locale }: Person, { view, ...letter }: Letter): Promise<void> {
    return this.messages.send({ ...letter, to: { name, email, locale }, view: { name, ...view } });
  }

  /** The address of one of our pages, by its path. */
  urlOf(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }
}
