import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a signed entry counts no more, and who said so. Rows are added and never changed. */
@Entity('practice_voids')
export class PracticeVoid {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') entryId: string;
  @Column('uuid') voidedBy: string;
  @Column('text') reasonSealed: string;
  @Column('timestamptz') voidedAt: Date;
}
