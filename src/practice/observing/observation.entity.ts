import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a supervisor saw who was there: of one entry, or of a session with their trainee. Its words are in its versions. */
@Entity('practice_observations')
export class Observation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') observerId: string;
  @Column('uuid', { nullable: true }) entryId: string | null;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  /** The form it came from; the same form sent twice makes one observation. */
  @Column('uuid') formKey: string;
  /** The day of what was observed. */
  @Column('date') day: string;
  /** The version that holds. */
  @Column('int') version: number;
}
