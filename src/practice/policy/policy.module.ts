import { PolicyPages } from './policy.pages';
import { PracticePolicies } from './practice-policies.service';

/** What this part of practice consists of. */
export const policy = {
  controllers: [PolicyPages],
  providers: [PracticePolicies],
};
