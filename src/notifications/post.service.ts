import { Injectable } from '@nestjs/common';
import { Config } from '../shared/config/config';
import { MessageConditions } from './message-conditions.service';
import { Messages, type NewMessage } from './messages.service';

/** A letter to somebody. `path`: the page of ours where the rest can be read, given to the template as `link`. */
export type Letter = NewMessage & { path?: string };

/** Sends letters of features. Each is told its reader's name. */
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
  send({ to: { name, email, locale }, view, path, ...letter }: Letter): Promise<void> {
    const link = path === undefined ? {} : { link: this.urlOf(path) };
    return this.messages.send({ ...letter, to: { name, email, locale }, view: { ...view, name, ...link } });
  }

  /** The address of one of our pages, by its path. */
  urlOf(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }
}
