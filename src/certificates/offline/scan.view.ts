import { written } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { t } from '../../shared/text';
import { button } from '../../shared/ui/button';
import { field } from '../../shared/ui/field';
import { fileDrop } from '../../shared/ui/file-drop';
import { form } from '../../shared/ui/form';
import { pageHead } from '../../shared/ui/page-head';
import { type Place, publicly } from '../checking/place';
import { gaps, scanNotices, verdictWords } from './scan-words';

/** What the scripts have to be told of this site: how its organisations are identified, and where libraries lie. */
export type ScanPlaces = { didPrefix: string; jsqr: string; noble: string };

/** Where certificates are scanned and checked, with a connection and without; without a script it is the form of `/verify`. */
export const scanPage = (places: ScanPlaces, { base, layout, found }: Place = publicly) =>
  page(
    'verification/scan',
    {
      title: t('certificates.scan.title'),
      head: pageHead({ title: t('certificates.scan.title'), lead: t('certificates.scan.lead') }),
      locale: written(),
      ...places,
      found,
      path: `${base}/scan`,
      again: base,
      ...verdictWords(),
      notices: scanNotices(),
      keptAt: t('certificates.scan.keptAt', gaps),
      gaps,
      drop: fileDrop({
        name: 'picture',
        label: t('certificates.scan.picture'),
        hint: t('certificates.scan.pictureHint'),
        accept: 'image/*',
        required: false,
      }),
      ask: askForm(base),
      keep: {
        field: field({
          name: 'organisation',
          label: t('certificates.scan.organisation'),
          hint: t('certificates.scan.organisationHint'),
          autocomplete: 'off',
          spellcheck: false,
          maxlength: 300,
        }),
        button: button({ label: t('certificates.scan.keep'), kind: 'secondary' }),
      },
    },
    { layout: layout === 'public' ? 'installable' : layout },
  );

const askForm = (action: string) =>
  form({
    action,
    fields: {
      code: field({
        name: 'code',
        label: t('certificates.scan.text'),
        hint: t('certificates.scan.textHint'),
        autocomplete: 'off',
        spellcheck: false,
        maxlength: 2000,
      }),
    },
    submit: { label: t('certificates.verify.submit'), kind: 'secondary' },
  });
