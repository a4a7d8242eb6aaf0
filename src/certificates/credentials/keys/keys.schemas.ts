import { z } from 'zod';
import { t } from '../../../shared/text';
import { keyName } from './key-name';

/** Which key was seen in use when a new one was asked for; nothing where there was none. */
export const Rotation = z.object({ seen: z.uuid().optional() });

/** Revoking takes the name of the key, typed. */
export const revocationOf = (keyId: string) =>
  z.object({
    confirm: z
      .string({ error: () => needed(keyId) })
      .refine((typed) => typed.trim().toLowerCase() === keyName(keyId), { error: () => needed(keyId) }),
  });

const needed = (keyId: string) => t('organisations.keys.confirmNeeded', { name: keyName(keyId) });
