import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Found, WrittenItem } from './found';

/** What became of one question of a file. */
@Entity('quiz_import_questions')
export class QuizImportQuestion {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') importId: string;
  /** Its place in the file, from 1. */
  @PrimaryColumn('int') place: number;
  /** Which file of a package. */
  @Column('text', { nullable: true }) file: string | null;
  @Column('int') line: number;
  @Column('text') title: string;
  @Column('text') outcome: Found['outcome'];
  /** Why it was refused or skipped, or what to know of it. */
  @Column('text', { array: true }) remarks: string[];
  /** The question, where it can be imported. */
  @Column('jsonb', { nullable: true }) item: WrittenItem | null;
}
