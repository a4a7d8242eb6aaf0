import { day, moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { mark } from '../../shared/ui/mark';
import { verdict } from '../../shared/ui/verdict';
import { answerWord } from '../verifying/sentences';
import { answerOf, causeWords, sharedChecks, sharedFacts } from './shared-words';
import type { Opened } from './share-viewing.service';

type Open = Extract<Opened, { kind: 'open' }>;
type Shut = Exclude<Opened, Open>;

/** What whoever opens a link sees. `at` is said in UTC: where the issuer is may not have been chosen. */
export const sharedPage = (opened: Opened, at: Date) =>
  opened.kind === 'open' ? openPage(opened, at) : shutPage(opened);

/** The same for programs, with days in ISO form and times in minutes. */
export const sharedJson = (opened: Opened, at: Date) =>
  opened.kind === 'open' ? openJson(opened, at) : { link: opened.kind, says: shutWords(opened).sentence };

/** 410 is what was there and is over. */
export const sharedStatus = ({ kind }: Opened): number =>
  kind === 'open' ? 200 : kind === 'unknown' ? 404 : 410;

function openPage({ disclosed: { condition, facts }, purpose, endsOn }: Open, at: Date) {
  const answer = answerOf(condition);
  return page(
    'verification/shared',
    {
      title: t('certificates.sharing.page.title', { answer: answerWord({ answer }) }),
      verdict: verdict({
        state: answer,
        word: answerWord({ answer }),
        sentence: causeWords(condition),
        facts: [
          ...sharedFacts(facts),
          ...(purpose ? [{ label: t('certificates.sharing.page.purpose'), value: purpose }] : []),
          { label: t('certificates.sharing.page.endsOn'), value: day(endsOn) },
        ],
        checked: t('certificates.verification.checkedUtc', { moment: moment(at, 'UTC') }),
        checks: sharedChecks(condition).map(({ name, outcome, says }) => ({
          name: say(`certificates.sharing.checks.${name}.name`),
          outcome,
          word: say(`certificates.outcomes.${outcome}`),
          text: says,
        })),
      }),
      chosen: t('certificates.sharing.page.chosen'),
      logged: t('certificates.sharing.page.logged'),
    },
    { layout: 'public' },
  );
}

const openJson = ({ disclosed: { condition, facts }, purpose, endsOn }: Open, at: Date) => ({
  link: 'open',
  endsOn,
  verdict: answerOf(condition),
  cause: causeWords(condition),
  checkedAt: at.toISOString(),
  ...(purpose ? { purpose } : {}),
  shared: facts,
  checks: sharedChecks(condition),
});

function shutPage(opened: Shut) {
  const { title, sentence, help } = shutWords(opened);
  return page(
    'verification/shared-over',
    { title, mark: mark('open'), word: title, sentence, help },
    { status: sharedStatus(opened), layout: 'public' },
  );
}

/** NOTE: none of it is about the certificate, which may count or not. */
const shutWords = (opened: Shut) => ({
  title: say(`certificates.sharing.shut.${opened.kind}.title`),
  sentence: say(`certificates.sharing.shut.${opened.kind}.sentence`, {
    day: opened.kind === 'over' ? day(opened.endsOn) : '',
  }),
  help: say(`certificates.sharing.shut.${opened.kind}.help`),
});
