const base = '/authoring/courses';

/** The addresses of writing courses. */
export const authoring = {
  list: base,
  begin: `${base}/new`,
  course: (slug: string) => `${base}/${slug}`,
  about: (slug: string) => `${base}/${slug}/about`,
  objective: (slug: string, id: string) => `${base}/${slug}/objectives/${id}`,
  lesson: (slug: string, lesson: string) => `${base}/${slug}/lessons/${lesson}`,
  module: (slug: string, module: string) => `${base}/${slug}/modules/${module}`,
  preview: (slug: string) => `${base}/${slug}/preview`,
  publication: (slug: string) => `${base}/${slug}/publication`,
  versions: (slug: string) => `${base}/${slug}/versions`,
  moving: (slug: string) => `${base}/${slug}/moving`,
};
