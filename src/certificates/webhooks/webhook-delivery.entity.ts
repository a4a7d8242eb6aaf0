import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DeliveryState } from './sending';

/** One message to one address, and what became of it. */
@Entity('webhook_deliveries')
export class WebhookDelivery {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') endpointId: string;
  /** Null for a test. */
  @Column('uuid', { nullable: true }) changeId: string | null;
  @Column('text') type: string;
  /** What is sent, byte for byte, however often. */
  @Column('text') body: string;
  @Column('text') state: DeliveryState;
  @Column('timestamptz') madeAt: Date;
  @Column('int') attempts: number;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { nullable: true }) triedAt: Date | null;
  /** The HTTP status that came back last; null when none did. */
  @Column('int', { nullable: true }) answered: number | null;
  /** Why the last try did not get through; names the sentence. */
  @Column('text', { nullable: true }) because: string | null;
}
