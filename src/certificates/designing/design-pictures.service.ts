import { Injectable } from '@nestjs/common';
import type { Actor } from '../../organisations';
import { Database } from '../../shared/database/database.service';
import type { Upload } from '../../shared/http/uploads';
import { t } from '../../shared/text';
import { CertificateDesigns } from './certificate-designs.service';
import { CertificatePictures } from './certificate-pictures.service';
import { withPicture } from './changed-design';
import { type PictureFault, redraw } from './redraw.provider';

/** Puts pictures into the organisation's design and takes them out again. */
@Injectable()
export class DesignPictures {
  constructor(
    private readonly db: Database,
    private readonly designs: CertificateDesigns,
    private readonly pictures: CertificatePictures,
  ) {}

  /** Takes a file for a place, or says in a sentence why not. */
  take(actor: Actor, place: string, file: Upload | undefined): Promise<string | null> {
    return this.db.transaction(async () => {
      if (!file || (file.bytes.length === 0 && !file.tooLarge))
        return t('certificates.designing.errors.none');
      const current = await this.designs.current();
      if (!withPicture(current, place, null)) return t('certificates.designing.errors.nobody');
      const done = file.tooLarge ? { fault: { kind: 'too-large' as const } } : redraw(file.bytes);
      if ('fault' in done) return faultWords(done.fault);
      const design = withPicture(current, place, await this.pictures.keep(done.drawn));
      if (design) await this.designs.change(actor, design);
      return null;
    });
  }

  /** Leaves a place without a picture; what was issued with it keeps it. */
  remove(actor: Actor, place: string): Promise<void> {
    return this.db.transaction(async () => {
      const design = withPicture(await this.designs.current(), place, null);
      if (design) await this.designs.change(actor, design);
    });
  }
}

const faultWords = (fault: PictureFault): string =>
  fault.kind === 'element'
    ? t('certificates.designing.errors.element', { element: fault.element })
    : t(`certificates.designing.errors.picture.${fault.kind}`);
