import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, CurrentActor, Requires } from '../../../organisations';
import { Conflict, NotFound } from '../../../shared/errors';
import { answer, readForm } from '../../../shared/http/forms';
import { type Page, redirect } from '../../../shared/http/page';
import { t } from '../../../shared/text';
import { isPolicyName, type PolicyName } from '../text/policy-names';
import { PolicyService } from './policy.service';
import { PolicyUses } from './policy-uses.queries';
import { policiesPage, policyPage } from './policy.view';

const PolicyForm = z.object({
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  markdown: z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(20_000, { error: () => t('courses.authoring.errors.tooLong', { limit: 20_000 }) })),
});

/** What the organisation says for itself where lessons leave it room. */
@Controller('authoring/policies')
@Requires('course.author')
export class PoliciesPages {
  constructor(
    private readonly policies: PolicyService,
    private readonly uses: PolicyUses,
  ) {}

  @Get()
  async list(@CurrentActor() { timeZone }: Actor) {
    return policiesPage(await this.policies.current(), await this.uses.of(), timeZone);
  }

  @Get(':name')
  show(@CurrentActor() actor: Actor, @Param('name') name: string) {
    return this.page(actor, known(name));
  }

  @Post(':name')
  async write(@CurrentActor() actor: Actor, @Param('name') name: string, @Body() body: unknown) {
    const form = readForm(PolicyForm, body);
    const typed = answer(form.typed, 'markdown');
    if (!form.ok) {
      const error = form.errors.markdown ?? form.errors.seen ?? null;
      return this.page(actor, known(name), { typed, status: 422, error });
    }
    try {
      await this.policies.write(actor, known(name), form.data);
      return redirect('/authoring/policies', 'courses.policies.saved');
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
      return this.page(actor, known(name), { typed, status: 409, error: failure.message });
    }
  }

  private async page(
    { timeZone }: Actor,
    name: PolicyName,
    again: { typed?: string; status?: number; error?: string | null } = {},
  ): Promise<Page> {
    const history = await this.policies.history(name);
    const uses = await this.uses.of(name);
    return policyPage({ name, uses, history, typed: history[0]?.markdown ?? '', timeZone, ...again });
  }
}

function known(name: string): PolicyName {
  if (!isPolicyName(name)) throw new NotFound();
  return name;
}
