import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Condition } from './condition';

/** Something to be said to somebody by email, once. Of no organisation when it is about the account itself. */
@Entity('messages')
export class Message {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  /** Says what the message is about; a second one with the same key is not made. */
  @Column('text') key: string;
  @Column('text') template: string;
  @Column('jsonb') view: object;
  @Column('text') toEmail: string;
  @Column('text') toName: string;
  @Column('text') locale: string;
  @Column('jsonb', { nullable: true }) condition: Condition | null;
  /** `withdrawn`: it was no longer true when it would have been sent. */
  @Column('text', { default: 'queued' }) status: 'queued' | 'sent' | 'withdrawn';
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
}
