import { t } from '../../../shared/text';
import type { Asked, Choice, Made } from '../choices';
import { Refused } from '../found';
import { chosenGap, type Filling, numberGap, typedGap, unheard } from '../gaps';

/** `{1:MULTICHOICE:wrong~=right#why}` and its relatives (docs.moodle.org, "Embedded Answers (Cloze)"). */
const place = /\{(\d*):(\w+):((?:\\.|[^}\\])*)\}/g;

const typing = ['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC'];
const counting = ['NUMERICAL', 'NM'];
/** Those in which capital letters matter. */
const exact = ['SHORTANSWER_C', 'SAC', 'MWC'];
const choosing = /^(MULTICHOICE(_(V|H|S|VS|HS))?|MC(V|H|S|VS|HS)?)$/;

/** A text with gaps, from the text in which Moodle writes them. */
export function cloze(asked: Asked): Made {
  const gaps: object[] = [];
  const notes = new Set<string>();
  const weights = new Set<string>();
  const text = asked.prompt.replace(place, (_, weight: string, type: string, written: string) => {
    const key = `gap-${gaps.length + 1}`;
    const answers = answersIn(written);
    gaps.push({ key, ...gapOf(type.toUpperCase(), answers) });
    weights.add(weight || '1');
    if (unheard(answers)) notes.add(t('quizzes.exchange.gapFeedback'));
    if (exact.includes(type.toUpperCase())) notes.add(t('quizzes.exchange.gapCapitals'));
    return `{{${key}}}`;
  });
  if (gaps.length === 0) throw new Refused(t('quizzes.exchange.moodle.noGap'));
  if (weights.size > 1) notes.add(t('quizzes.exchange.evenGaps'));
  const item = { ...asked, prompt: t('quizzes.exchange.fillTheGaps'), type: 'cloze', text, gaps };
  return { item: item as Made['item'], notes: [...notes] };
}

function gapOf(type: string, answers: Choice[]): Filling {
  if (typing.includes(type)) return typedGap(answers);
  if (counting.includes(type)) return numbers(answers);
  if (!choosing.test(type)) throw new Refused(t('quizzes.exchange.otherType', { type }));
  if (!answers.some(({ percent }) => percent === 100)) throw new Refused(t('quizzes.exchange.noRightOption'));
  return chosenGap(answers);
}

/** `3.14:0.01` is a number and how far from it is still right. */
function numbers(answers: Choice[]): Filling {
  const [best] = answers.filter(({ percent }) => percent === 100);
  const tolerance = Number(best?.text.split(':')[1] ?? 0);
  return numberGap(
    answers
      .map((one) => ({ ...one, text: one.text.split(':')[0]?.trim() ?? '' }))
      .filter(({ text }) => text !== '*'),
    tolerance,
  );
}

/** `%50%text#feedback` for each, `=` before what is right. */
const answersIn = (written: string): Choice[] =>
  written
    .split(/(?<!\\)~/)
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [, equals, percent, rest = ''] = /^\s*(=?)(?:%(-?[\d.]+)%)?([^]*)$/.exec(one) ?? [];
      const [text = '', feedback = ''] = rest.split(/(?<!\\)#/);
      return {
        text: bare(text),
        percent: percent ? Number(percent) : equals ? 100 : 0,
        feedback: bare(feedback),
      };
    });

const bare = (text: string): string => text.replace(/\\(.)/g, '$1').trim();
