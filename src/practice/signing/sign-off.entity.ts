import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Link } from './chain';

/** What a link does with its entry: sign it, or say that it counts no more. */
export type LinkKind = 'entry' | 'void';

/** One row of the ledger. The application's role can add rows and cannot change or remove them. */
@Entity('sign_offs')
export class SignOff implements Link {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('int') sequence: number;
  @Column('uuid') entryId: string;
  @Column('int') entryVersion: number;
  @Column('text') kind: LinkKind;
  @Column('text') signed: string;
  @Column('text') statement: string;
  @Column('uuid') signerId: string;
  @Column('timestamptz') signedAt: Date;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}
