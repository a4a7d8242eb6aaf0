import { day, duration } from '../../shared/dates';
import type { CertificateDesign } from '../designing/certificate-design';
import { direction, locale, t } from '../../shared/text';
import type { Achievement, NewSnapshot } from '../snapshot';
import { verificationPath } from '../verifying/code';
import type { NewCertificate } from './new-certificate';
import type { Wording, WordingFacts } from './wording.provider';

/** Who a certificate is from, who it is for, and what it is called. */
export type Particulars = {
  asked: NewCertificate;
  holder: string;
  organisation: { name: string; slug: string };
  design: Pick<CertificateDesign, 'design' | 'accent' | 'logo' | 'signatories'>;
  code: string;
  number: string;
  /** The address of the platform, without a slash at the end. */
  publicUrl: string;
};

const LINES = 6;
const LONGEST_LABEL = 48;
const TOPICS = 60;
const LONGEST_TOPIC = 200;
const LONGEST_CRITERIA = 8000;

/** What the organisation's wording may place. */
export const factsOf = ({ asked, holder, organisation }: Particulars): WordingFacts => ({
  name: holder,
  programme: asked.programmeTitle,
  organisation: organisation.name,
  hours: duration(asked.hours.reduce((sum, { minutes }) => sum + minutes, 0)),
  awardedOn: day(asked.awardedOn),
  validUntil: asked.validUntil ? day(asked.validUntil) : t('certificates.wording.noEnd'),
});

/** Every word and figure of a new certificate, in the language at hand. */
export function compose(particulars: Particulars, wording: Wording): NewSnapshot {
  const { asked, holder, organisation, design, code, number, publicUrl } = particulars;
  return {
    code,
    number,
    locale: locale(),
    dir: direction(),
    organisation: { name: organisation.name, slug: organisation.slug },
    holder: { name: holder },
    programme: { title: asked.programmeTitle, version: asked.programmeVersion },
    wording,
    hours: asked.hours.slice(0, LINES).map(({ label, minutes }) => ({
      label: shortened(label, LONGEST_LABEL),
      minutes,
      printed: duration(minutes),
    })),
    labels: labels(),
    awardedOn: asked.awardedOn,
    validFrom: asked.validFrom,
    validUntil: asked.validUntil,
    printed: {
      awardedOn: day(asked.awardedOn),
      validUntil: asked.validUntil ? day(asked.validUntil) : null,
    },
    signatories: asked.signatories ?? design.signatories,
    design: design.design,
    brand: { accent: design.accent, logo: design.logo },
    verifyUrl: `${publicUrl}${verificationPath(code)}`,
    achievement: achievementOf(asked, organisation.name),
  };
}

function achievementOf(
  { programmeId, programmeTitle: programme, achievement }: NewCertificate,
  organisation: string,
): Achievement {
  const { description, criteria, topics = [], ...given } = achievement ?? {};
  return {
    ...{ level: null, domains: [], alignments: [], ...given, programmeId },
    description: description || t('certificates.credential.description', { programme, organisation }),
    criteria:
      shortened(criteria ?? '', LONGEST_CRITERIA) || t('certificates.credential.criteria', { programme }),
    topics: topics.slice(0, TOPICS).map((topic) => shortened(topic, LONGEST_TOPIC)),
  };
}

const labels = (): NewSnapshot['labels'] => ({
  issuedOn: t('certificates.printed.issuedOn'),
  validUntil: t('certificates.printed.validUntil'),
  number: t('certificates.printed.number'),
  verifyAt: t('certificates.printed.verifyAt'),
  activity: t('certificates.printed.activity'),
  time: t('certificates.printed.time'),
  signedBy: t('certificates.printed.signedBy'),
  seal: t('certificates.printed.seal'),
  qrCode: t('certificates.printed.qrCode'),
  secondCode: t('certificates.printed.secondCode'),
});

const shortened = (label: string, longest: number): string => {
  const characters = [...label];
  return characters.length <= longest
    ? label
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};
