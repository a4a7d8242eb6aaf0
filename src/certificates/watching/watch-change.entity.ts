import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ChangeKind } from './changes';

/** Something that a watcher is told of, once. */
@Entity('watch_changes')
export class WatchChange {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') watchId: string;
  @Column('text') kind: ChangeKind;
  /** Tells this change from the next of its kind. */
  @Column('text') mark: string;
  @Column('timestamptz') noticedAt: Date;
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
}
