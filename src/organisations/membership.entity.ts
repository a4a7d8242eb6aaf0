import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from './roles';

/** Somebody belonging to an organisation, and what they are there. */
@Entity('memberships')
export class Membership {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') userId: string;
  @Column('text', { array: true }) roles: Role[];
  @Column('timestamptz') joinedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
