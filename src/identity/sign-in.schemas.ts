import { z } from 'zod';
import { t } from '../shared/text';

export const EmailAddress = z.email({ error: () => t('identity.errors.email') }).max(320);

export const LinkRequest = z.object({ email: EmailAddress });

/** What the sign-in page sends; who it is and whether they may in, Passport finds out. */
export const SignInForm = z.object({ email: z.string().optional(), next: z.string().optional() });
