import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a trainee says they are. Theirs alone, unless they share it; row security holds that as well. */
@Entity('wellbeing_check_ins')
export class CheckIn {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  /** The form it came from; the same form sent twice makes one check-in. */
  @Column('uuid') formKey: string;
  /** The choice and the words together: not even the choice is in clear. */
  @Column('text') saidSealed: string;
  @Column('timestamptz') writtenAt: Date;
  @Column('uuid', { nullable: true }) sharedWith: string | null;
  @Column('timestamptz', { nullable: true }) sharedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** From then on it is not shared any more. */
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
