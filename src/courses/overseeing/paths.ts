const base = '/authoring/courses';

/** The addresses of looking after those who take a course. */
export const overseeing = {
  course: (slug: string) => `${base}/${slug}`,
  trainees: (slug: string) => `${base}/${slug}/trainees`,
  reach: (slug: string) => `${base}/${slug}/reach`,
  message: (slug: string) => `${base}/${slug}/messages/new`,
  messageTo: (slug: string, cohortId: string) => `${base}/${slug}/messages/new?group=${cohortId}`,
  messages: (slug: string) => `${base}/${slug}/messages`,
};
