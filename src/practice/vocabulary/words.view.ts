import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button, type ButtonInput } from '../../shared/ui/button';
import { emptyState } from '../../shared/ui/empty-state';
import { notice } from '../../shared/ui/notice';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import { tag } from '../../shared/ui/tag';
import type { PracticePolicy } from '../policy/practice-policy';
import { policyFacts } from '../policy/policy.view';
import type { Vocabulary } from './vocabulary';
import { type ListedWord, type WordList, wordLists } from './word-lists';

const HOME = '/practice-settings';

/** How practice is written down and signed in this organisation: its rules, its words, its places. */
export function wordsPage(words: Vocabulary, policy: PracticePolicy, refused: string | null = null) {
  const title = t('practice.words.title');
  return page(
    'practice/words',
    {
      title,
      head: pageHead({ title, lead: t('practice.words.lead') }),
      refused: refused ? notice({ tone: 'attention', text: refused }) : null,
      rules: {
        title: t('practice.policy.title'),
        facts: policyFacts(policy),
        change: button({ label: t('practice.policy.change'), href: `${HOME}/rules`, kind: 'secondary' }),
      },
      lists: wordLists.map((list) => ({
        id: list,
        title: t(`practice.words.lists.${list}.title`),
        lead: t(`practice.words.lists.${list}.lead`),
        table: words[list].length > 0 ? wordsTable(list, words[list]) : null,
        add: button({
          label: t(`practice.words.lists.${list}.add`),
          href: `${HOME}/words/${list}/new`,
          kind: 'secondary',
        }),
      })),
      places: placesOf(words.places),
    },
    { status: refused ? 409 : 200 },
  );
}

const wordsTable = (list: WordList, words: readonly ListedWord[]) =>
  table({
    caption: t(`practice.words.lists.${list}.title`),
    hideCaption: true,
    columns: [t('practice.words.name'), t('practice.words.state')],
    rows: words.map((word) => ({
      cells: [
        { text: word.name, href: `${HOME}/words/${list}/${word.key}`, more: word.hint || null },
        { tag: stateOf(word) },
      ],
      actions: [retirement(list, word)],
    })),
  });

function stateOf({ retired, counts }: ListedWord) {
  if (retired) return tag('neutral', t('practice.words.off'));
  if (counts === undefined) return tag('success', t('practice.words.on'));
  return counts ? tag('success', t('practice.words.counts')) : tag('info', t('practice.words.countsNot'));
}

const retirement = (list: WordList, { key, name, retired }: ListedWord): ButtonInput => ({
  label: t(retired ? 'practice.words.putBack' : 'practice.words.takeOff'),
  ...{ about: name },
  action: `${HOME}/words/${list}/${key}/retirement`,
  hidden: { retire: retired ? 'no' : 'yes' },
  kind: 'quiet',
});

const placesOf = (places: string[]) => ({
  title: t('practice.words.places.title'),
  lead: t('practice.words.places.lead'),
  none:
    places.length === 0
      ? emptyState({ title: t('practice.words.places.none'), text: t('practice.words.places.noneMore') })
      : null,
  list: places,
  change: button({ label: t('practice.words.places.change'), href: `${HOME}/places`, kind: 'secondary' }),
});
