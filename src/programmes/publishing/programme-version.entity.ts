import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ProgrammeDocument } from '../rules/programme-document';

/** The rules of a programme as published once: the application may add versions and change none. */
@Entity('programme_versions')
export class ProgrammeVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') programmeId: string;
  /** 1, 2, 3 … within the programme. */
  @Column('int') number: number;
  @Column('jsonb') document: ProgrammeDocument;
  @Column('timestamptz') publishedAt: Date;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
}
