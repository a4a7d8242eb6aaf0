import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rendering } from '../rendering/rendering.service';
import { CertificateFiles } from '../rendering/files.service';
import { BulkKinds, type Outcome } from './bulk-kinds.service';
import { PartsQueries } from './parts.queries';
import { SelectionQueries } from './selection.queries';

/** Making ready what is to be taken out: a certificate whose PDF is missing is printed first. */
@Injectable()
export class Exporting implements OnModuleInit {
  constructor(
    private readonly kinds: BulkKinds,
    private readonly selection: SelectionQueries,
    private readonly parts: PartsQueries,
    private readonly files: CertificateFiles,
    private readonly rendering: Rendering,
  ) {}

  /** Registers the kind of work. */
  onModuleInit(): void {
    this.kinds.register({
      name: 'export',
      from: 'certificates',
      count: (selection) => this.selection.count(selection),
      choose: (runId, selection) => this.selection.choose(runId, selection),
      work: ({ subjectId }) => this.prepare(subjectId),
    });
  }

  private async prepare(certificateId: string): Promise<Outcome> {
    const [part] = await this.parts.ofCertificates([certificateId]);
    if (!part || !(await this.files.pdf(part.entry))) await this.rendering.render(certificateId);
    return { state: 'done' };
  }
}
