import { day, duration } from '../../shared/dates';
import { say, t } from '../../shared/text';
import { cairn } from '../../shared/ui/cairn';
import { type EvidenceList, requirement, type RequirementView } from '../../shared/ui/requirement';
import type { Standing } from '../rules/assess';
import type { Evidence, Finding, NotCounted } from '../rules/finding';
import { fraction } from '../rules/structure';
import { briefly, figure, opensOn, sentence, stateTag } from './wording';

/** Whose standing it is in the eyes of whoever looks: only the trainee is led to where things are done. */
type Eyes = { own: boolean };

/** The growing cairn and the requirements in words: the same for the trainee and for whoever accompanies them. */
export const standingView = (standing: Standing, title: string, eyes: Eyes) => ({
  cairn: cairn(
    standing.findings.map((finding) => ({
      id: `requirement-${finding.key}`,
      name: finding.title,
      figure: briefly(finding),
      state: finding.state === 'unmet' ? ('open' as const) : finding.state,
      fraction: fraction(finding),
    })),
    { label: title },
  ),
  requirements: standing.findings.map((finding) => requirementView(finding, standing.on, eyes)),
});

const requirementView = (finding: Finding, on: string, eyes: Eyes): RequirementView =>
  requirement({
    id: `requirement-${finding.key}`,
    title: finding.title,
    tag: stateTag(finding.state),
    figure: figure(finding.progress) ?? '',
    fraction: fraction(finding),
    because: sentence(finding.because),
    opensOn: opensOn(finding, on),
    next: finding.next
      ? { text: sentence(finding.next.words), path: eyes.own ? finding.next.path : null }
      : null,
    counted: countedView(finding, eyes),
    notCounted: notCountedView(finding.notCounted, eyes),
    parts: finding.parts.map((part) => requirementView(part, on, eyes)),
  });

const countedView = ({ counted, progress }: Finding, eyes: Eyes): EvidenceList | null => {
  const items =
    progress?.unit === 'minutes' ? counted.map((one) => ({ text: named(one), path: pathOf(one, eyes) })) : [];
  return items.length > 0 ? { summary: t('programmes.counted', { count: items.length }), items } : null;
};

const notCountedView = (notCounted: NotCounted[], eyes: Eyes): EvidenceList | null =>
  notCounted.length === 0
    ? null
    : {
        summary: t('programmes.notCounted', { count: notCounted.length }),
        items: notCounted.map(({ evidence, reason, repair }) => ({
          text: named(evidence),
          path: pathOf(evidence, eyes),
          reason: say(`programmes.reasons.${reason}`),
          repair: sentence(repair),
        })),
      };

const named = ({ kind, day: iso, minutes }: Evidence): string =>
  [say(`programmes.evidence.${kind}`), iso ? day(iso) : null, minutes ? duration(minutes) : null]
    .filter(Boolean)
    .join(' · ');

const pathOf = ({ kind, id }: Evidence, { own }: Eyes): string | null => {
  if (!own) return null;
  if (kind === 'practice-entry') return `/practice-entries/${id}`;
  return kind === 'supervision-session' ? '/supervision-sessions' : null;
};
