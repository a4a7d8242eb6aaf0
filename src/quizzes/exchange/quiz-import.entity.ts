import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Format } from './reader.provider';

/** A file of questions that was read for a quiz. What it becomes is seen before it is confirmed. */
@Entity('quiz_imports')
export class QuizImport {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  @Column('text') fileName: string;
  @Column('text') format: Format;
  @Column('uuid') readBy: string;
  @Column('timestamptz') readAt: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
}
