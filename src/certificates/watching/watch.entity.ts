import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Known } from './changes';
import type { Consent } from './consent';

/**
 * That an organisation asks to be told about a certificate, and what its holder answered. Two organisations see it:
 * the one that watches (`organisationId`) and the one that issued (`issuerId`).
 */
@Entity('certificate_watches')
export class Watch {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') issuerId: string;
  @Column('uuid') certificateId: string;
  /** What the watcher calls the person. */
  @Column('text', { nullable: true }) name: string | null;
  @Column('text') consent: Consent;
  /** Null when a program added it. */
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('jsonb', { nullable: true }) told: Known | null;
  @Column('int', { nullable: true }) toldVersion: number | null;
  /** The ISO day on which it may stand differently without anybody having done anything. */
  @Column('date', { nullable: true }) lookAgainOn: string | null;
}
