import { direction, locale, t } from '../../shared/text';
import { type Badge, badge } from '../printing/badge';
import { cause, statusWord } from '../verifying/sentences';
import type { Checked } from '../verifying/verification.service';

const marks: Record<Checked['verdict']['answer'], Badge['mark']> = {
  valid: 'solid',
  'cannot-tell': 'open',
  'not-valid': 'fallen',
};

/** The badge of a certificate as it stands now, as SVG. */
export function badgeSvg({ entry: { document }, verdict, seen: { shape, facts } }: Checked): string {
  const { holder, programme, issuer } = document;
  return badge({
    mark: marks[verdict.answer],
    programme,
    organisation: issuer.name,
    status: t('certificates.badge.status', { status: statusWord(shape), moment: facts.checked.words }),
    description: t('certificates.badge.description', {
      holder,
      programme,
      issuer: issuer.name,
      cause: cause(shape, facts),
    }),
    locale: locale(),
    dir: direction(),
  });
}
