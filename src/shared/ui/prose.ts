/** Words written by people, already made into safe HTML from Markdown. */
export const prose = (html: string) => ({ html });
