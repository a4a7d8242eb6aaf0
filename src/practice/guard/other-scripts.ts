import { type Finding, type Lexicon, matches } from './finding';

const honoured = [
  /(?<=(?<!\p{L})(?:[οη]|τον|την|του|της|στον|στην) )(?<it>\p{Lu}[\p{Script=Greek}\p{M}]+)/gu,
  /(?<=\p{Script=Cyrillic} )(?<it>\p{Lu}[\p{Script=Cyrillic}]+(?:ов|ова|ев|ева|ин|ина|ский|ская|енко|ович|евич|овна|евна|чук|юк)(?:а|ой|у|ым|е|и)?)(?!\p{L})/gu,
  /(?<it>[\p{Script=Han}]{1,4}(?:先生|女士|小姐|太太|老师|老師|阿姨|叔叔|同学|同學))/gu,
  /(?<it>(?:[\p{Script=Han}]{1,4}|[\p{Script=Katakana}ー]{2,8}|[\p{Script=Hiragana}]{2,4})(?:さん|くん|君|ちゃん|様|先生))/gu,
  /(?<it>[\p{Script=Hangul}]{2,4} ?(?:씨|님|양|군))(?![\p{Script=Hangul}])/gu,
  /(?<it>[\p{Script=Hangul}]{2,3}(?:이)?)(?=(?:가|이|는|은|와|과|를|을|에게|랑) )(?<=민준|서연|지훈|수빈|은지|영희|철수|지민|하준|서윤)/gu,
  /(?:叫|名叫|叫做|名字是)(?<it>[\p{Script=Han}]{2,4}?)(?=[的，。,.、 ]|$)/gu,
  /(?:السيدة?|الأستاذة?|الدكتورة?|الأخت?|اسمه|اسمها|يدعى|تدعى) (?<it>[\p{Script=Arabic}]{1,30})/gu,
  /(?:مسز|مسٹر|ڈاکٹر|جناب|محترمہ) (?<it>[\p{Script=Arabic}]{1,30})/gu,
  /(?:श्रीमती|श्री|डॉ\.?|सुश्री) (?<it>[\p{Script=Devanagari}]{1,30})/gu,
  /(?<it>[\p{Script=Devanagari}]{1,30}) जी(?![\p{Script=Devanagari}])/gu,
  /(?<it>[\p{Script=Hebrew}]{1,30})(?<=(?:מר|גברת|גב'|ד"ר) \S+)/gu,
  /(?:คุณ|นาย|นาง|นางสาว)(?<it>[\p{Script=Thai}]{2,12}?)(?= |$)/gu,
  /(?:ወ\/ሮ|አቶ|ዶ\/ር) (?<it>[\p{Script=Ethiopic}]{1,30})/gu,
];

/** Names in scripts without capital letters: those on the list, and those beside a word of respect. */
export function otherScripts(text: string, { otherScripts: listed }: Lexicon): Finding[] {
  return [...listed, ...honoured].flatMap((pattern) => matches(text, 'name', pattern));
}
