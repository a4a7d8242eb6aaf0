import { Injectable } from '@nestjs/common';
import { ExitBatches } from './exit-batches.service';
import { ExitCertificates, type Lacking } from './exit-certificates.service';
import { ExitFolder } from './exit-folder.provider';
import { ExitFrame } from './exit-frame.service';
import { ExitRegisters } from './exit-registers.service';

/** What an export came to. */
export type Exported = { certificates: number; written: number; unchanged: number; missing: Lacking[] };

/** Writes the whole register as a site of files that goes on answering when the platform is gone. */
@Injectable()
export class ExitExport {
  constructor(
    private readonly frame: ExitFrame,
    private readonly batches: ExitBatches,
    private readonly certificates: ExitCertificates,
    private readonly registers: ExitRegisters,
  ) {}

  /** Brings a folder up to date, for all or for one organisation; `say` hears how many are done. */
  async to(path: string, slug: string | null, say: (done: number) => void): Promise<Exported> {
    const folder = new ExitFolder(path);
    const missing: Lacking[] = [];
    let certificates = 0;
    await this.frame.put(folder, slug);
    for await (const batch of this.batches.of(slug)) {
      missing.push(...(await this.certificates.put(folder, batch)));
      certificates += batch.length;
      say(certificates);
    }
    await this.registers.put(folder, slug, missing);
    return { certificates, missing, written: folder.written, unchanged: folder.unchanged };
  }
}
