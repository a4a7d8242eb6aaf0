import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of one entry of a letter: `left` says that it was no longer as it was asked about. */
export type EntryOutcome = 'signed' | 'returned' | 'left';

/** One entry that a letter asks about, in the version and the words in which it was asked. */
@Entity('signing_request_entries')
export class SigningRequestEntry {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') requestId: string;
  @PrimaryColumn('uuid') entryId: string;
  @Column('int') entryVersion: number;
  /** SHA-256 of what a signature would cover. */
  @Column('text') signedDigest: string;
  @Column('text', { nullable: true }) outcome: EntryOutcome | null;
}
