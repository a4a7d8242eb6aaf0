import { z } from 'zod';
import { t } from '../../../shared/text';

/** What is taken over of a shipped course: names of lessons, or "about". */
export const Taken = z.object({
  take: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [given ?? []].flat())
    .pipe(z.array(z.string()).min(1, { error: () => t('courses.authoring.adopting.takeNone') })),
});
