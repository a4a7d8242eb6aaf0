import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../organisations';
import { AgreementService, AssignmentService, ProposalService } from '../practice';
import { dayOf } from '../shared/dates';
import { t } from '../shared/text';
import type { StoryClock } from './story-clock';

const qualified = {
  credential: 'Certified supervisor',
  credentialBody: 'Harbour Institute',
  credentialNumber: 'HI-4711',
};

const inAYear = (clock: StoryClock) => dayOf(new Date(clock.now().getTime() + 364 * 86_400_000), 'UTC');

/** Sam supervises all three from the day each set out; Priya and he have agreed on it in writing, and she has proposed somebody from outside, and nobody has decided. */
export async function theSupervisors(
  app: INestApplicationContext,
  clock: StoryClock,
  players: Map<string, Actor>,
): Promise<void> {
  const the = <T>(type: new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const [ade, sam, priya, noor, rowan] = ['ade', 'sam', 'priya', 'noor', 'rowan'].map((key) =>
    players.get(key),
  );
  if (!ade || !sam || !priya || !noor || !rowan) throw new Error('Everybody is in the story');
  const assign = async (trainee: Actor, daysAgo: number) => {
    clock.daysAgo(daysAgo);
    await the(AssignmentService).assign(ade, {
      supervisorId: sam.personId,
      traineeIds: [trainee.personId],
      relation: 'none',
      ...qualified,
      validFrom: dayOf(clock.now(), ade.timeZone),
      validUntil: null,
    });
  };
  await assign(rowan, 780);
  await assign(noor, 62);
  await assign(priya, 3);
  const days = { validFrom: dayOf(clock.now(), ade.timeZone), validUntil: inAYear(clock) };
  const agreement = await the(AgreementService).draft(priya, {
    with: { side: 'supervisor', personId: sam.personId },
    text: t('practice.agreement.template', { organisation: ade.organisationName }),
    ...days,
  });
  await the(AgreementService).sign(priya, agreement.id, null);
  clock.daysAgo(2);
  await the(AgreementService).sign(sam, agreement.id, null);
  clock.daysAgo(1);
  await the(ProposalService).propose(priya, {
    who: 'outside',
    name: 'Kit Moreau',
    email: 'kit@quay-clinic.example',
    organisation: 'Quay Clinic',
    relation: 'colleague',
    credential: 'Registered counsellor',
    credentialBody: 'National Counselling Register',
    credentialNumber: null,
    validFrom: dayOf(clock.now(), priya.timeZone),
    validUntil: null,
  });
}
