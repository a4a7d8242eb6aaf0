import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { pageHead } from '../../shared/ui/page-head';
import * as samples from './samples';

type Example = { id: string; title: string; text: string; code: string };

/** How programs use Cairn: keys, verifying, watching, webhooks; each with an example that can be copied. */
export function interfacePage(publicUrl: string) {
  const title = t('certificates.interface.title');
  return page(
    'watching/interface',
    {
      title,
      head: pageHead({
        title,
        lead: t('certificates.interface.lead'),
        places: [{ label: t('certificates.interface.description'), path: '/api/openapi.json' }],
      }),
      examples: examples(publicUrl),
    },
    { layout: 'public' },
  );
}

const examples = (url: string): Example[] => [
  {
    id: 'key',
    title: t('certificates.interface.key.title'),
    text: t('certificates.interface.key.text'),
    code: samples.key,
  },
  {
    id: 'verify',
    title: t('certificates.interface.verify.title'),
    text: t('certificates.interface.verify.text'),
    code: samples.verify(url),
  },
  {
    id: 'verify-many',
    title: t('certificates.interface.many.title'),
    text: t('certificates.interface.many.text'),
    code: samples.many(url),
  },
  {
    id: 'watch',
    title: t('certificates.interface.watch.title'),
    text: t('certificates.interface.watch.text'),
    code: samples.watch(url),
  },
  {
    id: 'webhooks',
    title: t('certificates.interface.webhooks.title'),
    text: t('certificates.interface.webhooks.text'),
    code: samples.webhook(url),
  },
  {
    id: 'failures',
    title: t('certificates.interface.failures.title'),
    text: t('certificates.interface.failures.text'),
    code: samples.problem,
  },
];
