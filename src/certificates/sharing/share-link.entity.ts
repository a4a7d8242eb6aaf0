import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Shareable } from './shareable';

/** A link by which a holder shows a part of a certificate. It never changes, but for being ended. */
@Entity('share_links')
export class ShareLink {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') traineeId: string;
  @Column('uuid') certificateId: string;
  /** The form it was asked for with: sent twice, it is one link. */
  @Column('uuid') formKey: string;
  /** SHA-256 of the token in its address. */
  @Column('bytea') tokenHash: Buffer;
  /** Sealed: who it is for, for the holder alone. */
  @Column('text') labelSealed: string;
  /** Sealed: what it is for, in the holder's words. */
  @Column('text', { nullable: true }) purposeSealed: string | null;
  /** Whether whoever opens it reads the purpose. */
  @Column('boolean') purposeShown: boolean;
  /** What it shows beside whether the certificate counts. */
  @Column('text', { array: true }) shows: Shareable[];
  @Column('timestamptz') madeAt: Date;
  /** The last ISO day on which it opens, where the organisation is. */
  @Column('date') endsOn: string;
  /** When its holder ended it, or left. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
