import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A quiz of an organisation. What it asks and how it is passed is in its versions. */
@Entity('quizzes')
export class Quiz {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') slug: string;
  /** The number of the version that new attempts are of; 0 while none has been published. */
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  /** Since when nobody may begin an attempt. */
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
}
