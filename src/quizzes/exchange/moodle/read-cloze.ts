import { t } from '../../../shared/text';
import type { Asked, Made } from '../choices';
import { Refused } from '../found';

/** `{1:MULTICHOICE:wrong~=right#why}` and its relatives (docs.moodle.org, "Embedded Answers (Cloze)"). */
const place = /\{(\d*):(\w+):((?:\\.|[^}\\])*)\}/g;

const typing = ['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC'];
const choosing = [
  'MULTICHOICE',
  'MC',
  'MULTICHOICE_V',
  'MCV',
  'MULTICHOICE_H',
  'MCH',
  'MULTICHOICE_S',
  'MCS',
];

type Answer = { text: string; percent: number; feedback: string };

/** A text with gaps, from the text in which Moodle writes them. */
export function cloze(asked: Asked): Made {
  const gaps: object[] = [];
  const text = asked.prompt.replace(place, (_, _weight, type: string, written: string) => {
    const key = `gap-${gaps.length + 1}`;
    gaps.push({ key, ...gapOf(type.toUpperCase(), answersIn(written)) });
    return `{{${key}}}`;
  });
  if (gaps.length === 0) throw new Refused(t('quizzes.exchange.moodle.noGap'));
  const item = { ...asked, prompt: t('quizzes.exchange.fillTheGaps'), type: 'cloze', text, gaps };
  return { item: item as Made['item'], notes: [] };
}

function gapOf(type: string, answers: Answer[]): object {
  const right = answers.filter(({ percent }) => percent > 0);
  const best = right.find(({ percent }) => percent === 100) ?? right[0];
  if (!best) throw new Refused(t('quizzes.exchange.noRightOption'));
  const feedback = best.feedback;
  if (typing.includes(type)) return { accepted: right.map(({ text }) => text), feedback };
  if (choosing.includes(type) && best.percent < 100) throw new Refused(t('quizzes.exchange.noRightOption'));
  if (choosing.includes(type))
    return { options: answers.map(({ text }) => text), answer: best.text, feedback };
  throw new Refused(t('quizzes.exchange.otherType', { type }));
}

/** `%50%text#feedback` for each, `=` before what is right. */
const answersIn = (written: string): Answer[] =>
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
