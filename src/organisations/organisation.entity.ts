import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A charity, service or board that trains and certifies: the tenant everything belongs to. */
@Entity('organisations')
export class Organisation {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Its name in public addresses. */
  @Column('text') slug: string;
  @Column('text') name: string;
  /** IANA name; decides what day it is for its people. */
  @Column('text') timeZone: string;
  @Column('text', { default: 'en' }) locale: string;
  @Column('timestamptz') createdAt: Date;
}
