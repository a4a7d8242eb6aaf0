import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A spreadsheet of practice that somebody brings in: read, looked through, then made into drafts. */
@Entity('practice_imports')
export class PracticeImport {
  /** Given by the application, because what is sealed in the row is bound to it. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  /** The sheets of the file; gone as soon as they are imported, and after a day. */
  @Column('text', { nullable: true }) contentSealed: string | null;
  /** How they are understood. */
  @Column('text') settingsSealed: string;
  @Column('timestamptz') readAt: Date;
  @Column('timestamptz', { nullable: true }) importedAt: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
