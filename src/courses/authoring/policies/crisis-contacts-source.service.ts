import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CrisisContacts } from '../../../practice';
import { plainMarkdown } from '../text/markdown';
import { PolicyService } from './policy.service';

/** Lets pages of practice say whom to turn to in a crisis, in the words of the organisation's policy. */
@Injectable()
export class CrisisContactsSource implements OnModuleInit {
  constructor(
    private readonly contacts: CrisisContacts,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.contacts.register(async () => {
      const policies = await this.policies.current();
      const own = policies.find(({ name }) => name === 'crisis_contacts');
      return own?.markdown ? plainMarkdown.render(own.markdown) : null;
    });
  }
}
