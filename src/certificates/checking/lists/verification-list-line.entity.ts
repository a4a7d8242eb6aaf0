import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckedLine } from '../checked-line';

/** One line of a list, and what came of it once it was checked. */
@Entity('verification_list_lines')
export class VerificationListLine {
  @PrimaryColumn('uuid') listId: string;
  /** As the file counts its lines. */
  @PrimaryColumn('int') line: number;
  @Column('text') code: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) result: CheckedLine['result'] | null;
  @Column('jsonb', { nullable: true }) found: Pick<CheckedLine, 'because' | 'status' | 'found'> | null;
}
