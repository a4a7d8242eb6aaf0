import { direction, t } from '../../shared/text';
import { linkPicture } from '../printing/link-picture';
import type { RegisterDocument } from '../verifying/register-entry';

/** What is shown beside a link to a certificate, as SVG. */
export const linkPictureSvg = ({
  programme,
  issuer,
}: Pick<RegisterDocument, 'programme' | 'issuer'>): string =>
  linkPicture({
    heading: t('certificates.wording.heading'),
    programme,
    organisation: issuer.name,
    invitation: t('certificates.linkPreview.invitation'),
    dir: direction(),
  });
