import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Recipients } from './overseeing.schemas';

/** What a manager wrote to those who take a course. Rows are added and never changed. */
@Entity('course_messages')
export class CourseMessage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') courseId: string;
  /** The form it was written in: sent twice, it is one message. */
  @Column('uuid') formKey: string;
  @Column('text') recipients: Recipients;
  @Column('int') people: number;
  @Column('text') subject: string;
  @Column('text') text: string;
  @Column('uuid') sentBy: string;
  @Column('timestamptz') sentAt: Date;
}
