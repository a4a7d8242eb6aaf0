import { moment } from '../../shared/dates';
import { page } from '../../shared/http/page';
import { say, t } from '../../shared/text';
import { emptyState } from '../../shared/ui/empty-state';
import { pageHead } from '../../shared/ui/page-head';
import { table } from '../../shared/ui/table';
import type { Requirement } from '../rules/programme-document';
import type { Programme } from './programme.entity';
import type { ProgrammeVersion } from './programme-version.entity';

export const programmesPage = (programmes: Pick<Programme, 'id' | 'title' | 'slug'>[]) =>
  page('programmes/programmes', {
    title: t('programmes.list.title'),
    head: pageHead({ title: t('programmes.list.title'), lead: t('programmes.list.lead') }),
    empty:
      programmes.length === 0
        ? emptyState({ title: t('programmes.list.none'), text: t('programmes.list.noneMore') })
        : null,
    programmes: table({
      caption: t('programmes.list.title'),
      hideCaption: true,
      columns: [t('programmes.list.name'), t('programmes.list.slug')],
      rows: programmes.map(({ id, title, slug }) => ({
        cells: [{ text: title, href: `/programmes/${id}` }, slug],
      })),
    }),
  });

type Version = Pick<ProgrammeVersion, 'number' | 'document' | 'publishedAt'>;

/** A programme: its newest rules in words and as data, and the versions before. Versions come newest first. */
export const programmePage = ({ title }: Pick<Programme, 'title'>, versions: Version[], timeZone: string) => {
  const [current] = versions;
  return page('programmes/programme', {
    title,
    head: pageHead({
      title,
      lead: current?.document.summary ?? null,
      crumbs: [{ label: t('programmes.list.title'), path: '/programmes' }],
    }),
    validity: current?.document.validMonths
      ? t('programmes.validMonths', { count: current.document.validMonths })
      : t('programmes.validForEver'),
    requirements: current ? current.document.requirements.map(requirementView) : [],
    data: JSON.stringify(current?.document ?? {}, null, 2),
    versions: versions.map(({ number, publishedAt }) =>
      t('programmes.version', { number, when: moment(publishedAt, timeZone) }),
    ),
  });
};

type RequirementView = { title: string; meaning: string; parts: RequirementView[] };

const requirementView = ({ title, kind, settings, parts }: Requirement): RequirementView => ({
  title,
  meaning: say(`programmes.kinds.${kind}`, figures(settings)),
  parts: parts.map(requirementView),
});

const figures = (settings: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(settings).filter(
      (entry): entry is [string, string | number] => typeof entry[1] !== 'object',
    ),
  );
