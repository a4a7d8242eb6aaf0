import { Injectable } from '@nestjs/common';
import { PublishedCourses } from '../authoring/published-courses.service';
import { Messages } from '../../notifications';
import { type Actor, Members } from '../../organisations';
import { Audit } from '../../shared/audit/audit.service';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { CourseMessage } from './course-message.entity';
import { OverseeingQueries } from './overseeing.queries';
import type { NewCourseMessage } from './overseeing.schemas';
import { quietSince } from './where';

/** Writing to those who take a course. */
@Injectable()
export class CourseMessageService {
  constructor(
    private readonly db: Database,
    private readonly queries: OverseeingQueries,
    private readonly published: PublishedCourses,
    private readonly members: Members,
    private readonly messages: Messages,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: Audit,
  ) {}

  /** Sends one email to everybody in the group, each alone. The same form sends once. Answers how many get it. */
  send(actor: Actor, slug: string, { formKey, group, subject, text }: NewCourseMessage): Promise<number> {
    return this.db.transaction(async () => {
      const { courseId, versionId } = await this.queries.course(slug);
      await this.db.takeTurns(`course-message:${formKey}`);
      const { organisationId } = this.db;
      const sent = await this.db.of(CourseMessage).findOneBy({ organisationId, formKey });
      if (sent) return sent.people;
      const now = this.clock.now();
      const people = await this.members.people(await this.queries.idsOf(courseId, group, quietSince(now)));
      const course = (await this.published.documents([versionId])).get(versionId)?.title ?? slug;
      const from = (await this.members.people([actor.personId])).get(actor.personId)?.name ?? '';
      const { id } = await this.db.of(CourseMessage).save({
        ...{ organisationId, courseId, formKey, recipients: group, people: people.size, subject, text },
        sentBy: actor.personId,
        sentAt: now,
      });
      const link = `${this.config.publicUrl}/courses/${slug}`;
      for (const { id: traineeId, name, email, locale } of people.values())
        await this.messages.send({
          to: { name, email, locale },
          template: 'course-message',
          view: { name, from, course, subject, paragraphs: text.split(/\n{2,}/), link },
          key: `course-message:${id}:${traineeId}`,
        });
      await this.audit.record(actor, 'courses.message-sent', `course:${courseId}`, {
        group,
        people: people.size,
      });
      return people.size;
    });
  }
}
