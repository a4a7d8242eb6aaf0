import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to which subject, and when. Rows are added and never changed. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  /** The event in the words of the glossary: `practice.entry-signed`. */
  @Column('text') what: string;
  /** What it happened to: `practice-entry:<id>`. */
  @Column('text') subject: string;
  /** Ids and figures only; never what somebody wrote. */
  @Column('jsonb', { default: {} }) details: object;
  @Column('timestamptz') happenedAt: Date;
}
