import { z } from 'zod';
import { t } from '../../shared/text';
import { Confidence, Version } from '../practice.schemas';

const words = {
  version: Version.optional(),
  validFrom: z.iso.date({ error: () => t('practice.agreement.errors.from') }),
  validUntil: z.iso.date({ error: () => t('practice.agreement.errors.untilNeeded') }),
  text: z.preprocess(
    (given) => given ?? '',
    Confidence.pipe(z.string().min(1, { error: () => t('practice.agreement.errors.text') })),
  ),
};

/** What an agreement says. */
export const AgreementWords = z.object(words);
export type AgreementWords = z.output<typeof AgreementWords>;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** With whom: on which side the other stands, and who they are. */
export const With = z
  .string({ error: () => t('practice.agreement.errors.with') })
  .regex(new RegExp(`^(trainee|supervisor):${uuid}$`, 'i'), {
    error: () => t('practice.agreement.errors.with'),
  })
  .transform((text) => {
    const [side = '', personId = ''] = text.split(':');
    return { side: side as 'trainee' | 'supervisor', personId };
  });

/** A new agreement with somebody. */
export const NewAgreement = z.object({ ...words, with: With });
export type NewAgreement = z.output<typeof NewAgreement>;

/** With whom a form is opened. */
export const AgreementWish = z.object({ with: z.string().max(60).optional().catch(undefined) });
export type AgreementWish = z.output<typeof AgreementWish>;
