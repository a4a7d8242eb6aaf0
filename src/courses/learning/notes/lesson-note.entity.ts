import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a trainee noted down beside a lesson; for nobody else. */
@Entity('lesson_notes')
export class LessonNote {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') enrolmentId: string;
  @Column('text') lesson: string;
  /** Sealed. */
  @Column('text') text: string;
  @Column('timestamptz') writtenAt: Date;
}
