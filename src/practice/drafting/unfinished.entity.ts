import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody has typed into the form of an entry and has neither kept nor sent. Only they ever see it. */
@Entity('practice_unfinished')
export class UnfinishedEntry {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') traineeId: string;
  /** The form it stands in. */
  @PrimaryColumn('uuid') formKey: string;
  /** The version of the entry that it changes; nought for an entry that is still to be made. */
  @Column('int') entryVersion: number;
  /** The opened page that saved it last, and how often that page had been typed into by then. */
  @Column('uuid') writer: string;
  @Column('int') turn: number;
  @Column('text') typedSealed: string;
  @Column('timestamptz') savedAt: Date;
}
