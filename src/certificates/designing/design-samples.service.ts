import { Injectable } from '@nestjs/common';
import { Resvg } from '@resvg/resvg-js';
import { Organisations } from '../../organisations';
import { Clock } from '../../shared/clock';
import { Config } from '../../shared/config/config';
import { Database } from '../../shared/database/database.service';
import { printable } from '../../shared/printing/printable';
import { t } from '../../shared/text';
import { compose, factsOf, type Particulars } from '../issuing/composing';
import { type TooLong, tooLong, worded, type WordingFacts } from '../issuing/wording.provider';
import { CertificatePrinter } from '../printing/certificate-printer.provider';
import { typefaces } from '../printing/typst-printer.provider';
import { CertificateSnapshot } from '../snapshot';
import type { CertificateDesign } from './certificate-design';
import { CertificatePictures } from './certificate-pictures.service';
import { type Fit, fits, hardNames, type Misfit, misfits } from './fit';

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
    return fits(await this.sample(design), await this.names(), typefaces);
  }

  /**
   * The names, the sample's among them, with which a certificate in the longest programme that the organisation has
   * certified could not be read in this design.
   */
  async misfits(design: CertificateDesign): Promise<Misfit[]> {
    const { programme } = await this.longest();
    const { asked, ...particulars } = await this.particulars(design);
    const programmeTitle = longer(programme ?? '', asked.programmeTitle);
    const samples = [particulars.holder, ...(await this.names())].map((holder) =>
      composed(design, { ...particulars, holder, asked: { ...asked, programmeTitle } }),
    );
    return misfits(samples, typefaces);
  }

  /**
   * The parts of a wording that would be too long on a certificate with the longest name and the longest programme that
   * the organisation has certified, or on the sample.
   */
  async tooLong(design: CertificateDesign): Promise<TooLong[]> {
    const own = await this.longest();
    const usual = factsOf(await this.particulars(design));
    const facts: WordingFacts = {
      ...usual,
      name: longer(own.name ?? '', usual.name),
      programme: longer(own.programme ?? '', usual.programme),
    };
    return tooLong(design.wording, facts);
  }

  private async sample(design: CertificateDesign): Promise<CertificateSnapshot> {
    return composed(design, await this.particulars(design));
  }

  /** The longest that were certified, and those that are hard to print. */
  private async names(): Promise<string[]> {
    const own = await this.db.query<{ name: string }>(
      `SELECT holder_name AS name FROM certificates WHERE organisation_id = $1
        GROUP BY holder_name ORDER BY char_length(holder_name) DESC, holder_name LIMIT $2`,
      [this.db.organisationId, OWN_NAMES],
    );
    return [...new Set([...own.map(({ name }) => printable(name)).filter(Boolean), ...hardNames])];
  }

  /** Of all certificates that are held; null where there are none. */
  private async longest(): Promise<Longest> {
    const [own] = await this.db.query<Longest>(
      `SELECT (array_agg(holder_name ORDER BY char_length(holder_name) DESC, holder_name))[1] AS name,
              (array_agg(programme_title ORDER BY char_length(programme_title) DESC, programme_title))[1] AS programme
         FROM certificates WHERE organisation_id = $1 AND erased_at IS NULL`,
      [this.db.organisationId],
    );
    return own ?? { name: null, programme: null };
  }

  private async particulars(design: CertificateDesign): Promise<Particulars> {
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
    return {
      ...{ asked, design, organisation: await this.organisations.current() },
      holder: t('certificates.designing.sample.name'),
      ...{ code: '0000-0000-0000-0', number: `${today.slice(0, 4)}-0042`, publicUrl: this.config.publicUrl },
    };
  }
}

type Longest = { name: string | null; programme: string | null };

const composed = ({ wording }: CertificateDesign, particulars: Particulars): CertificateSnapshot =>
  CertificateSnapshot.parse(compose(particulars, worded(wording, factsOf(particulars))));

const longer = (one: string, other: string): string => ([...one].length > [...other].length ? one : other);

const NOBODY = '00000000-0000-4000-8000-000000000000';
