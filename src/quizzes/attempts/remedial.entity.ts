import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A trainee went through the remedial lesson that a quiz asked for. Rows are added and never changed. */
@Entity('quiz_remedials')
export class Remedial {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') quizId: string;
  @Column('uuid') traineeId: string;
  @Column('timestamptz') remediedAt: Date;
}
