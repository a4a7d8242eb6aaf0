import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address of a program that is told of changes. */
@Entity('webhook_endpoints')
export class WebhookEndpoint {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') url: string;
  @Column('text') secretSealed: string;
  /** Signs as well until `previousUntil`, so that a receiver can change over. */
  @Column('text', { nullable: true }) previousSecretSealed: string | null;
  @Column('timestamptz', { nullable: true }) previousUntil: Date | null;
  @Column('timestamptz') madeAt: Date;
  /** Since when nothing has arrived; null while things do. */
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('timestamptz', { nullable: true }) switchedOffAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
