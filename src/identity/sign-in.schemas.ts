import { z } from 'zod';
import { t } from '../shared/text';

export const EmailAddress = z.email({ error: () => t('identity.errors.email') }).max(320);

export const LinkRequest = z.object({ email: EmailAddress });
