import { AssignmentService, ProposalService } from '../../src/practice';
import { NewAssignments, NewProposal } from '../../src/practice/assigning/assigning.schemas';
import { PracticePolicies } from '../../src/practice/policy/practice-policies.service';
import type { Somebody } from '../support/cast';
import type { App } from './practising';

type Given = Record<string, string | string[]>;

/** Assigns a supervisor to trainees, from the beginning of May on unless said otherwise. */
export const assigned = (
  app: App,
  manager: Somebody,
  supervisor: Pick<Somebody, 'id'>,
  trainees: Somebody[],
  given: Given = {},
) =>
  app.in(manager, () =>
    app.get(AssignmentService).assign(
      app.actor(manager),
      NewAssignments.parse({
        supervisorId: supervisor.id,
        traineeIds: trainees.map(({ id }) => id),
        relation: 'none',
        validFrom: '2026-05-01',
        ...given,
      }),
    ),
  );

/** A trainee proposes somebody from outside. */
export const proposedFromOutside = (app: App, trainee: Somebody, given: Given = {}) =>
  app.in(trainee, () =>
    app.get(ProposalService).propose(
      app.actor(trainee),
      NewProposal.parse({
        who: 'outside',
        name: 'Kit Moreau',
        email: `kit.${trainee.id.slice(0, 8)}@clinic.example`,
        organisation: 'Quay Clinic',
        credential: 'Registered counsellor',
        relation: 'none',
        validFrom: '2026-05-01',
        ...given,
      }),
    ),
  );

/** From now on the organisation asks this of practice. */
export const ask = (app: App, manager: Somebody, policy: Parameters<PracticePolicies['adopt']>[0]) =>
  app.in(manager, () => app.get(PracticePolicies).adopt(policy));
