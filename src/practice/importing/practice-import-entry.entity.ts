import { Entity, PrimaryColumn } from 'typeorm';

/** An entry that came from an import. */
@Entity('practice_import_entries')
export class PracticeImportEntry {
  @PrimaryColumn('uuid') organisationId: string;
  @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('uuid') entryId: string;
}
