const base = '/authoring/courses';

/** The addresses of looking after those who take a course. */
export const overseeing = {
  course: (slug: string) => `${base}/${slug}`,
  trainees: (slug: string) => `${base}/${slug}/trainees`,
  reach: (slug: string) => `${base}/${slug}/reach`,
  message: (slug: string) => `${base}/${slug}/messages/new`,
  messages: (slug: string) => `${base}/${slug}/messages`,
};
