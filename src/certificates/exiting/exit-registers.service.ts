import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { csvRows } from '../../shared/csv';
import type { Parts } from '../bulk/parts.queries';
import { ExitBatches } from './exit-batches.service';
import type { Lacking } from './exit-certificates.service';
import type { ExitFolder } from './exit-folder.provider';
import { registerHeadings, registerRow } from './register-row';

/** Puts what is for the operator alone beside the site: lists of everybody and everything, which the site does not hold. */
@Injectable()
export class ExitRegisters {
  constructor(private readonly batches: ExitBatches) {}

  /** Of all, or of one organisation; `missing` is what the site should have and has not. */
  async put(folder: ExitFolder, slug: string | null, missing: Lacking[]): Promise<void> {
    const name = slug ? `register-${slug}` : 'register';
    await folder.putStream(`${name}.csv`, Readable.from(this.csv(slug)));
    await folder.putStream(`${name}.jsonl`, Readable.from(this.jsonLines(slug)));
    const rows = missing.sort((one, other) => (one.code < other.code ? -1 : 1));
    const named = rows.map(({ code, number, because }) => [code, number, 'certificate.pdf', because]);
    await folder.put(slug ? `missing-${slug}.csv` : 'missing.csv', csvRows([missingHeadings, ...named]));
    await folder.putStream('SHA256SUMS', Readable.from(folder.sums('site')));
  }

  private async *csv(slug: string | null): AsyncGenerator<string> {
    yield csvRows([registerHeadings]);
    for await (const batch of this.batches.of(slug))
      yield csvRows(batch.map(({ entry }) => registerRow(entry)));
  }

  private async *jsonLines(slug: string | null): AsyncGenerator<string> {
    for await (const batch of this.batches.of(slug)) yield batch.map(jsonLine).join('');
  }
}

const missingHeadings = ['code', 'number', 'file', 'because'];

const jsonLine = ({ entry: { code, standing, document } }: Parts): string =>
  `${JSON.stringify({ code, standing, ...document })}\n`;
