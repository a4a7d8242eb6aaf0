import { Injectable } from '@nestjs/common';
import { type SessionAtHand, StepUp } from '../../identity';
import { InvalidInput } from '../../shared/errors';
import { type Refused, refused } from '../../shared/http/refused';
import { PracticePolicies } from '../policy/practice-policies.service';

/** Whether those who sign prove again who they are, as their organisation has it. */
@Injectable()
export class SigningStepUp {
  constructor(
    private readonly policies: PracticePolicies,
    private readonly stepUp: StepUp,
  ) {}

  /** Whether a form to sign with has to ask for the password. */
  async asks(session: SessionAtHand): Promise<boolean> {
    const { stepUp } = await this.policies.current();
    return stepUp && !(await this.stepUp.isFresh(session));
  }

  /** Why nothing may be signed in this session with this password, or null when it may. */
  async refusal(session: SessionAtHand, password: string | undefined): Promise<Refused | null> {
    try {
      await this.assert(session, password);
      return null;
    } catch (failure) {
      if (!(failure instanceof InvalidInput)) throw failure;
      return refused(failure);
    }
  }

  /** As `refusal`, thrown (`InvalidInput` at `/password`). */
  async assert(session: SessionAtHand, password: string | undefined): Promise<void> {
    if (await this.asks(session)) await this.stepUp.assertFresh(session, password ?? null);
  }
}
