import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one trainee confirmed of a session, word for word. Rows are added and never changed. */
@Entity('supervision_confirmations')
export class Confirmation {
  @PrimaryColumn('uuid') sessionId: string;
  @PrimaryColumn('uuid') traineeId: string;
  @Column('uuid') organisationId: string;
  @Column('int') sessionVersion: number;
  /** The facts in canonical JSON; what was written in confidence is there as its SHA-256. */
  @Column('text') confirmed: string;
  /** What the trainee declared. */
  @Column('text') statement: string;
  @Column('timestamptz') confirmedAt: Date;
  /** SHA-256 over all of it, in hexadecimal. */
  @Column('text') hash: string;
}
