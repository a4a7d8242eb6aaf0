import { Page, page, Redirect } from '../../shared/http/page';
import { inside, type Place, publicly } from './place';

/** An answer in its place: with the menu around it for those who are signed in, its forms and links leading back there. */
export function placed(answer: Page | Redirect, { base, layout }: Place): Page | Redirect {
  if (base === publicly.base) return answer;
  if (answer instanceof Redirect)
    return answer.path.startsWith('/verify/')
      ? new Redirect(`/certificates${answer.path}`, answer.notice)
      : answer;
  const { template, options } = answer;
  const { ask, scan, receipt, ...view } = answer.view;
  return page(
    template,
    {
      ...view,
      ...(ask ? { ask: { ...ask, action: base } } : {}),
      ...(scan ? { scan: { ...scan, href: `${inside.base}/scan` } } : {}),
      ...('receipt' in answer.view ? { receipt: receipt && { ...receipt, action: `${base}/receipts` } } : {}),
      again: base,
    },
    { ...options, layout },
  );
}
