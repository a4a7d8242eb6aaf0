import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Leaf } from './root';

/** What an organisation published on a day: one hash over the heads of all its chains. Anybody may read it. */
@Entity('ledger_roots')
export class LedgerRoot {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** The organisation's name in public addresses. */
  @Column('text') slug: string;
  @Column('text') organisationName: string;
  /** The day, where the organisation is. */
  @Column('date') day: string;
  /** How many chains it stands for. */
  @Column('int') size: number;
  @Column('text') root: string;
  @Column('uuid') keyId: string;
  @Column('text') publicKey: string;
  @Column('text') signature: string;
  @Column('timestamptz') publishedAt: Date;
}

/** The heads that a published root stands for. Nobody else's business: they say whose chains there are. */
@Entity('ledger_root_heads')
export class RootHeads {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('date') day: string;
  @Column('jsonb') heads: Leaf[];
}
