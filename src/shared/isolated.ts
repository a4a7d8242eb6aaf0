/** What turns the text that follows, in whatever script it is: no name needs it. */
const TURNS = /[\u202A-\u202E]/g;

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Data that is read from right to left keeps to itself in plain text: neither the words around it nor the line turn with
 * it. What is put into a text that is data itself has to be isolated there as well.
 */
export const isolated = (value: string): string => {
  const said = value.replace(TURNS, '');
  return RIGHT_TO_LEFT.test(said) ? `\u2068${said}\u2069` : said;
};
