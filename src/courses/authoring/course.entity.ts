import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A course of an organisation. What it teaches is in its versions. */
@Entity('courses')
export class Course {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Its name in addresses, for ever. */
  @Column('text') slug: string;
  /** The number of the version that trainees begin with. */
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  /** The version of the shipped course that was adopted or taken over last; null for the organisation's own. */
  @Column('int', { nullable: true }) adoptedVersion: number | null;
  /** Since when nobody new may begin it. */
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
}
