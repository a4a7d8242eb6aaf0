import { day, moment } from '../../shared/dates';
import { type Typed } from '../../shared/http/forms';
import { page } from '../../shared/http/page';
import type { Refused } from '../../shared/http/refused';
import { passwordAgain } from '../../identity';
import { t } from '../../shared/text';
import { facts } from '../../shared/ui/facts';
import { form } from '../../shared/ui/form';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { factsOf } from '../entries/entry.view';
import { confidence } from '../form-fields';
import { signature } from '../signing/signature.view';
import { called, entryTag, type Onlooker } from '../wording';
import type { Voidable } from './void-reading.service';
import type { Voided } from './void.service';

type Tried = { typed?: Typed; refused?: Refused; asksPassword?: boolean };

/** Asks before a signed entry is declared void, and says what follows; afterwards, that it is. */
export function voidPage(voidable: Voidable, onlooker: Onlooker, tried?: Tried) {
  const { entry, voided, people } = voidable;
  const title = t(voided ? 'practice.entry.title' : 'practice.voiding.title', { day: day(entry.day) });
  return page(
    'practice/void',
    {
      title,
      head: pageHead({ title, tag: entryTag(entry.status) }),
      state: voided
        ? voidNotice(voided, people, onlooker)
        : notice({
            tone: 'attention',
            title: t('practice.voiding.forGood'),
            text: t('practice.voiding.consequence'),
            announced: false,
          }),
      facts: facts(factsOf(voidable)),
      signature: signature(voidable, onlooker),
      form: entry.status === 'signed' ? voidForm(voidable, onlooker, tried) : null,
    },
    { status: tried?.refused?.status ?? 200 },
  );
}

/** That an entry is void: since when, by whom and why. */
export const voidNotice = (
  { by, at, reason }: Voided,
  people: Map<string, { name: string }>,
  { timeZone }: Onlooker,
) =>
  notice({
    tone: 'danger',
    title: t('practice.voiding.since', { name: called(people, by), time: moment(at, timeZone) }),
    text: reason,
    more: [t('practice.voiding.stays')],
    announced: false,
  });

/** Where somebody goes who leaves it as it is: to the entry, if it is theirs to sign, or to what managers look into. */
const back = (
  { id, supervisorId }: Voidable['entry'],
  { signerId }: Voidable['signOff'],
  personId: string,
) => ([supervisorId, signerId].includes(personId) ? `/practice-entries/${id}` : '/repudiations');

const voidForm = (
  { entry, signOff }: Voidable,
  { personId }: Onlooker,
  { typed, refused, asksPassword = false }: Tried = {},
) =>
  form({
    action: `/practice-entries/${entry.id}/void`,
    hidden: { version: entry.version },
    error: refused?.error ?? null,
    fields: {
      reason: confidence(
        'reason',
        { label: t('practice.voiding.reason'), hint: t('practice.voiding.reasonHint') },
        { typed: typed ?? {}, refused: refused ?? null },
      ),
      ...(asksPassword ? { password: passwordAgain(refused?.errors['password']) } : {}),
    },
    submit: { label: t('practice.voiding.confirm'), kind: 'danger' },
    others: [{ label: t('practice.voiding.keep'), href: back(entry, signOff, personId) }],
  });
