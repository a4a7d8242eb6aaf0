import { DataSource, type Logger } from 'typeorm';
import { Database } from '../../../src/shared/database/database.service';
import type { Somebody } from '../../support/cast';
import { useApp } from '../../support/use-app';
import { at, lessonAt, writing } from './writing';

const app = useApp();
const { adopt } = writing(app);

/** How many statements are sent to the database while somebody looks at a page. */
async function costOf(person: Somebody, url: string): Promise<number> {
  const source = app.get(DataSource);
  const { logger } = source;
  let asked = 0;
  source.logger = { logQuery: () => void asked++ } as unknown as Logger;
  const { statusCode } = await app.as(person).get(url);
  source.logger = logger;
  expect({ url, statusCode }).toEqual({ url, statusCode: 200 });
  return asked;
}

/** Fills the organisation with courses, drafts, files, versions and trainees. */
const fill = (person: Somebody) =>
  app.in(person, () =>
    app.get(Database).query(
      `WITH made AS (
         INSERT INTO courses (organisation_id, slug, created_at)
         SELECT $1, 'more-' || n, now() FROM generate_series(1, 60) n RETURNING id, organisation_id, slug),
       published AS (
         INSERT INTO course_versions (organisation_id, course_id, number, document, published_at)
         SELECT made.organisation_id, made.id, 1, v.document, now()
           FROM made, (SELECT document FROM course_versions WHERE organisation_id = $1 LIMIT 1) v
         RETURNING id, organisation_id, course_id),
       versions AS (
         INSERT INTO course_versions (organisation_id, course_id, number, document, published_at)
         SELECT organisation_id, course_id, n + 1, document, now()
           FROM (SELECT * FROM course_versions WHERE organisation_id = $1 LIMIT 1) v, generate_series(1, 40) n),
       drafts AS (
         INSERT INTO course_drafts (organisation_id, slug, document, changed_by, changed_at)
         SELECT $1, 'draft-' || n, d.document, $2, now()
           FROM generate_series(1, 40) n, (SELECT document FROM course_drafts WHERE organisation_id = $1 LIMIT 1) d),
       media AS (
         INSERT INTO course_media (organisation_id, name, kind, title, type, extension, bytes, added_by, added_at)
         SELECT $1, 'file-' || n, 'picture', 'File', 'image/png', 'png', 1, $2, now() FROM generate_series(1, 80) n)
       INSERT INTO course_enrolments (organisation_id, course_id, version_id, trainee_id, enrolled_at, active_at)
       SELECT p.organisation_id, p.course_id, p.id, m.user_id, now(), now()
         FROM published p JOIN memberships m ON m.organisation_id = p.organisation_id`,
      [person.organisationId, person.id],
    ),
  );

test('a page costs the same at one course and at a hundred, at one file and at eighty', async () => {
  const { ade } = await app.cast();
  await adopt(ade);
  await app.as(ade).post(`${at}/draft`);
  const pages = [
    ...['/authoring/courses', '/authoring/media', '/authoring/policies', '/authoring/curriculum'],
    ...[at, `${at}/about`, lessonAt('reflecting-back'), `${at}/publication`, `${at}/versions`],
    ...[`${at}/moving`, `${at}/moving/1`, `${at}/preview/reflecting-back`],
  ];
  const look = async () => {
    const costs: Record<string, number> = {};
    for (const url of pages) {
      await app.as(ade).get(url);
      costs[url] = await costOf(ade, url);
    }
    return costs;
  };
  const before = await look();
  await fill(ade);
  expect(await look()).toEqual(before);
  expect(Math.max(...Object.values(before))).toBeLessThanOrEqual(20);
});
