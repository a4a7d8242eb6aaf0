import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether somebody wants their name in the credentials they hold, as they chose last. */
@Entity('credential_name_choices')
export class NameChoice {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') traineeId: string;
  @Column('boolean') named: boolean;
  @Column('timestamptz') chosenAt: Date;
}
