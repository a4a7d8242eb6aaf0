const base = '/authoring/quizzes';

/** The addresses of writing quizzes. */
export const authoring = {
  list: base,
  begin: `${base}/new`,
  quiz: (id: string) => `${base}/${id}`,
  settings: (id: string) => `${base}/${id}/settings`,
  kinds: (id: string) => `${base}/${id}/kinds-of-question`,
  newQuestion: (id: string, type: string) => `${base}/${id}/new-question?type=${type}`,
  question: (id: string, key: string) => `${base}/${id}/questions/${key}`,
  preview: (id: string, key: string) => `${base}/${id}/questions/${key}/preview`,
  removal: (id: string) => `${base}/${id}/removals`,
  objective: (id: string) => `${base}/${id}/objective`,
  draft: (id: string) => `${base}/${id}/draft`,
  publication: (id: string) => `${base}/${id}/publication`,
  retirement: (id: string) => `${base}/${id}/retirement`,
  imports: (id: string) => `${base}/${id}/imports/new`,
  statistics: (id: string) => `${base}/${id}/statistics`,
  accommodations: (id: string) => `/quizzes/${id}/accommodations`,
  taken: (id: string) => `/quizzes/${id}`,
  regrading: (id: string) => `${base}/${id}/regrading`,
};
