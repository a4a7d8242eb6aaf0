import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DeclarationDocument } from './declaration';

/** One version of a text that people sign. Never changed: a new wording is a new version. */
@Entity('declarations')
export class Declaration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') key: string;
  @Column('int') version: number;
  @Column('jsonb') document: DeclarationDocument;
  @Column('timestamptz') publishedAt: Date;
}
