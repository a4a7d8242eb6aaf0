import { written } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t, type TextKey } from '../../shared/text';
import { fileDrop } from '../../shared/ui/file-drop';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { causes } from './verify-file';

type Verdict = { id: string; notice: ReturnType<typeof notice> };

/** A place in a sentence that the browser fills in. */
const gaps = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `{${name}}`]));

const verdict = (
  id: string,
  tone: 'success' | 'attention' | 'danger',
  [title, text]: [TextKey, TextKey],
  ...names: string[]
): Verdict => ({
  id: `ledger-${id}`,
  notice: notice({ tone, title: t(title), text: t(text, gaps(...names)), announced: false }),
});

const about = ['links', 'people', 'organisation', 'day'];

/** Everything that a browser may have to say of a file. */
const verdicts = (): Verdict[] => [
  verdict('holds', 'success', ['practice.checking.holds', 'practice.checking.about'], ...about),
  verdict('unsure', 'attention', ['practice.checking.unsure', 'practice.checking.unsureAbout'], ...about),
  verdict(
    'fault',
    'danger',
    ['practice.checking.fails', 'practice.checking.fault'],
    ...['sequence', 'day', 'entry', 'traineeId', 'because'],
  ),
  verdict(
    'fault-without',
    'danger',
    ['practice.checking.fails', 'practice.checking.faultWithout'],
    ...['sequence', 'traineeId', 'because'],
  ),
  verdict(
    'unreadable',
    'attention',
    ['practice.checking.unreadable', 'practice.checking.unreadableMore'],
    'file',
  ),
  verdict('unable', 'attention', ['practice.checking.unable', 'practice.checking.command']),
];

/** The page on which a ledger is checked where it lies; without its script it says how else. */
export const checkingPage = () =>
  page(
    'practice/verify-ledger',
    {
      title: t('practice.checking.title'),
      head: pageHead({ title: t('practice.checking.title'), lead: t('practice.checking.lead') }),
      locale: written(),
      drop: fileDrop({
        name: 'ledger',
        label: t('practice.checking.file'),
        hint: t('practice.checking.fileHint'),
        accept: '.json,application/json',
      }),
      without: notice({
        tone: 'info',
        title: t('practice.checking.without'),
        text: t('practice.checking.command'),
        announced: false,
      }),
      verdicts: verdicts(),
      sentences: [
        { id: 'ledger-checking', text: t('practice.checking.checking', gaps('file')) },
        {
          id: 'ledger-stands',
          text: t('practice.proving.stands', gaps('standing', 'amended', 'voided')),
        },
        { id: 'ledger-key', text: t('practice.checking.key', gaps('key')) },
        { id: 'ledger-root', text: t('practice.checking.root', gaps('day', 'root')) },
      ],
      causes: causes.map((cause) => ({
        id: `because-${cause}`,
        text: t(`practice.proving.because.${cause}`),
      })),
    },
    { layout: 'public' },
  );
