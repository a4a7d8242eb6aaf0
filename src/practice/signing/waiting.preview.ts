import type { Page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { Conflict } from '../../shared/errors';
import { as, entry, noor, people, priya, reflection, sam, vocabulary } from '../samples';
import type { Queue } from './queue.service';
import { signOffsPage } from './sign-offs.view';
import { waitingPage } from './waiting.view';

const nothing: Queue = {
  wish: {},
  part: { items: [], next: null },
  waiting: [],
  away: [],
  people,
  vocabulary,
};

const many: Queue = {
  ...nothing,
  part: {
    items: [
      { entry: entry('submitted', { id: 'a' }), reflection },
      {
        entry: entry('submitted', { id: 'b', traineeId: noor.id, observed: false, minutes: 45 }),
        reflection: null,
      },
      { entry: entry('submitted', { id: 'c', day: '2026-05-02', activityKind: 'group' }), reflection },
    ],
    next: 'cursor',
  },
  waiting: [
    { traineeId: priya.id, entries: 27 },
    { traineeId: noor.id, entries: 4 },
  ],
};

export const previews = (): Record<string, Page> => ({
  Empty: waitingPage(nothing, sam, as(sam)),
  Many: waitingPage(many, sam, as(sam)),
  'For somebody who is away': waitingPage({ ...many, away: [noor.id] }, sam, as(sam)),
  'Nothing ticked': waitingPage(many, sam, as(sam), {
    refused: { status: 422, errors: {}, error: t('practice.waiting.tickSome') },
  }),
  'The password again': waitingPage(many, sam, as(sam), {
    asksPassword: true,
    ticked: ['a.1'],
    refused: { status: 422, errors: { password: t('identity.stepUp.wrong') }, error: null },
  }),
  'Nobody of that name': waitingPage(
    { ...many, wish: { search: 'Robin' }, part: nothing.part },
    sam,
    as(sam),
  ),
  'Some signed, some not': signOffsPage(
    [
      { id: 'a', entry: entry('signed', { id: 'a' }), refused: null },
      {
        id: 'b',
        entry: entry('signed', { id: 'b' }),
        refused: new Conflict('practice.errors.alreadySigned'),
      },
    ],
    people,
  ),
});
