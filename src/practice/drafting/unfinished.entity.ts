import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody has typed into the form of an entry and has neither kept nor sent. Only they ever see it. */
@Entity('practice_unfinished')
export class UnfinishedEntry {
  /** Given by the application, because what is sealed in the row is bound to it. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  /** The form it stands in. */
  @Column('uuid') formKey: string;
  /** The version of the entry that it changes; nought for an entry that is still to be made. */
  @Column('int') entryVersion: number;
  /** The opened page that saved it last, and how often that page had been typed into by then. */
  @Column('uuid') writer: string;
  @Column('int') turn: number;
  @Column('text') typedSealed: string;
  @Column('timestamptz') savedAt: Date;
}
