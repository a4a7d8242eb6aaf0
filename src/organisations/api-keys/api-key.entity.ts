import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from './scopes';

/** A key with which a program comes in for an organisation. Only a digest of it is kept. */
@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** What it is for, in the words of whoever made it. */
  @Column('text') name: string;
  /** How it begins; enough to recognise it by and not to use it. */
  @Column('text') prefix: string;
  @Column('bytea', { select: false }) hash: Buffer;
  @Column('text', { array: true }) scopes: Scope[];
  @Column('uuid') madeBy: string;
  @Column('timestamptz') madeAt: Date;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  /** To the minute. */
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
