import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question with which an entry was sent back. Rows are added and never changed. */
@Entity('practice_returns')
export class EntryReturn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') entryId: string;
  @Column('int') entryVersion: number;
  @Column('uuid') supervisorId: string;
  @Column('text') questionSealed: string;
  @Column('timestamptz') askedAt: Date;
}
