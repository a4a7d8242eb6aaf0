import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What an organisation certifies people for; its rules are its versions. */
@Entity('programmes')
export class Programme {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') slug: string;
  @Column('text') title: string;
  @Column('timestamptz') createdAt: Date;
}
