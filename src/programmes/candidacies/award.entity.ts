import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Standing } from '../rules/assess';

/** The decision that somebody has met a programme, with the findings it rests on. Never changed. */
@Entity('awards')
export class Award {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') candidacyId: string;
  @Column('uuid') versionId: string;
  /** 1 for the first certificate, 2 for its renewal … */
  @Column('int') term: number;
  /** ISO days. */
  @Column('date') awardedOn: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('jsonb') standing: Standing;
  @Column('timestamptz') madeAt: Date;
}
