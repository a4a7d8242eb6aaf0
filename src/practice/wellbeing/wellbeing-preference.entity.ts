import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a trainee wants letters about signals, where they have said so; without a row they get them. */
@Entity('wellbeing_preferences')
export class WellbeingPreference {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') traineeId: string;
  @Column('boolean') letters: boolean;
}
