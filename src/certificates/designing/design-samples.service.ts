import { Injectable } from '@nestjs/common';
import { Resvg } from '@resvg/resvg-js';
import { Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { printable } from '../../shared/printing/printable';
import { t } from '../../shared/text';
import { compose, factsOf } from '../issuing/composing';
import { worded } from '../issuing/wording.provider';
import { CertificatePrinter } from '../printing/certificate-printer.provider';
import { typefaces } from '../printing/typst-printer.provider';
import { CertificateSnapshot } from '../snapshot';
import type { CertificateDesign } from './certificate-design';
import { CertificatePictures } from './certificate-pictures.service';
import { type Fit, fits, hardNames } from './fit';

const PIXELS = 900;
const OWN_NAMES = 5;

/** Shows a design on a certificate that nobody holds. */
@Injectable()
export class DesignSamples {
  constructor(
    private readonly db: Database,
    private readonly organisations: Organisations,
    private readonly printer: CertificatePrinter,
    private readonly pictures: CertificatePictures,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The sample as a PNG; null where the design has no place for all that it should say. */
  async picture(design: CertificateDesign): Promise<Buffer | null> {
    const sample = await this.sample(design);
    const pictures = await this.pictures.namedBy(sample);
    const svg = await this.printer.picture(sample, pictures).catch(() => null);
    if (svg === null) return null;
    return new Resvg(svg, { fitTo: { mode: 'width', value: PIXELS } }).render().asPng();
  }

  /** Whether the longest names that the organisation has certified, and names that are hard to print, fit each design. */
  async fit(design: CertificateDesign): Promise<Fit[]> {
    const own = await this.db.query<{ name: string }>(
      `SELECT holder_name AS name FROM certificates WHERE organisation_id = $1
        GROUP BY holder_name ORDER BY char_length(holder_name) DESC, holder_name LIMIT $2`,
      [this.db.organisationId, OWN_NAMES],
    );
    const names = [...own.map(({ name }) => printable(name)).filter(Boolean), ...hardNames];
    return fits(await this.sample(design), [...new Set(names)], typefaces);
  }

  private async sample(design: CertificateDesign): Promise<CertificateSnapshot> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const asked = {
      ...{ traineeId: NOBODY, programmeId: NOBODY, programmeVersion: 1, term: 1 },
      programmeTitle: t('certificates.designing.sample.programme'),
      hours: [
        { label: t('certificates.designing.sample.practice'), minutes: 600 },
        { label: t('certificates.designing.sample.supervision'), minutes: 60 },
      ],
      ...{ awardedOn: today, validFrom: today, validUntil: today },
    };
    const particulars = {
      ...{ asked, design, organisation: await this.organisations.current() },
      holder: t('certificates.designing.sample.name'),
      ...{ code: '0000-0000-0000-0', number: `${today.slice(0, 4)}-0042`, publicUrl: this.config.publicUrl },
    };
    return CertificateSnapshot.parse(compose(particulars, worded(design.wording, factsOf(particulars))));
  }
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
