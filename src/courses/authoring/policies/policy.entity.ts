import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an organisation says for itself in lessons, as it was written at one time. The highest number holds. */
@Entity('policies')
export class Policy {
  @PrimaryColumn('uuid') organisationId: string;
  /** One of the names that lessons leave room for. */
  @PrimaryColumn('text') name: string;
  @PrimaryColumn('int') number: number;
  @Column('text') markdown: string;
  @Column('uuid') updatedBy: string;
  @Column('timestamptz') updatedAt: Date;
}
