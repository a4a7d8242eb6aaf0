import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../../organisations';
import { readForm } from '../../shared/http/forms';
import { type Page, redirect, type Redirect } from '../../shared/http/page';
import { orAgain } from '../../shared/http/refused';
import { PolicyForm } from './policy.schemas';
import { policyPage, typedPolicy } from './policy.view';
import { PracticePolicies } from './practice-policies.service';

/** What the organisation asks of practice and of those who sign it. */
@Controller('practice-settings/rules')
@Requires('practice.arrange')
export class PolicyPages {
  constructor(private readonly policies: PracticePolicies) {}

  @Get()
  async edit() {
    return policyPage({ typed: typedPolicy(await this.policies.current()) });
  }

  @Post()
  save(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const form = readForm(PolicyForm, body);
    return orAgain(
      form,
      async (policy): Promise<Page | Redirect> => {
        await this.policies.change(actor, policy);
        return redirect('/practice-settings', 'practice.policy.saved');
      },
      (refused) => policyPage({ typed: form.typed, refused }),
    );
  }
}
