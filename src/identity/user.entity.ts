import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person with an account. The same person may belong to several organisations. */
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** In lower case. */
  @Column('text') email: string;
  @Column('text') name: string;
  /** argon2id; null for somebody who signs in by link only. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  /** An address counts only once a link sent to it was followed. */
  @Column('timestamptz', { nullable: true }) emailVerifiedAt: Date | null;
  @Column('text', { default: 'en' }) locale: string;
  @Column('timestamptz') createdAt: Date;
}
