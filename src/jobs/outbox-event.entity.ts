import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that happened and still has to be told, or was. Rows are added here and told by the relay. */
@Entity('outbox_events')
export class OutboxEvent {
  @PrimaryColumn('uuid') id: string;
  /** The order in which things are told; the database gives it. */
  @Column({ type: 'bigint', insert: false, update: false }) position: string;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text') name: string;
  @Column('jsonb') payload: object;
  /** The only one to be told; null: everyone who listens to this event. */
  @Column('text', { nullable: true }) subscriber: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) relayedAt: Date | null;
}
