/** A question among those of several quizzes, as a form names it. */
export const questionName = (quiz: string, key: string): string => `${quiz}/${key}`;

/** The keys of those of the named questions that belong to this quiz. */
export const keysOf = (quiz: string, names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(`${quiz}/`)).map((name) => name.slice(quiz.length + 1));
