import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that somebody will do, agreed in a session. Once a session is confirmed, only its being done changes. */
@Entity('supervision_actions')
export class AgreedAction {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') sessionId: string;
  @Column('int') position: number;
  /** Who does it; `null` for everybody who was there. */
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('text') whatSealed: string;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('uuid', { nullable: true }) doneBy: string | null;
}
