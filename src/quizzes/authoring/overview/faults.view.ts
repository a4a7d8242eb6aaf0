import { t } from '../../../shared/text';
import { beginning } from '../../exchange/naming';
import type { Draft } from '../drafts/draft';
import type { Fault } from '../drafts/faults';
import { authoring } from '../paths';

/** So many are listed; all are counted. */
const LISTED = 50;

/** What keeps a draft from being published, each with a link to where it is put right. */
export function faultLinks(id: string, { items }: Draft, faults: Fault[]) {
  const prompts = new Map(items.map(({ key, prompt }) => [key, prompt]));
  return faults.slice(0, LISTED).map((fault) => {
    if (fault.in === 'question')
      return {
        where: beginning(prompts.get(fault.key) ?? fault.key),
        href: authoring.question(id, fault.key),
        text: fault.text,
      };
    return fault.in === 'bank'
      ? { where: t('quizzes.authoring.bank.title'), href: authoring.kinds(id), text: fault.text }
      : { where: t('quizzes.authoring.settings.title'), href: authoring.settings(id), text: fault.text };
  });
}
