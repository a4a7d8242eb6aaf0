import { t } from '../../../shared/text';
import { filled, type Hole } from './holes';
import { plainMarkdown } from './markdown';
import { isPolicyName, type PolicyName } from './policy-names';

/** A video or a sound, with what those read who cannot hear it. */
export type Recording = {
  name: string;
  kind: 'video' | 'audio';
  title: string;
  /** The name of its captions in the library. */
  captions: string | null;
  /** Markdown. */
  transcript: string | null;
};

/** What fills the holes of a text: the reader's organisation, what it says, and what it has recorded. */
export type Filling = {
  organisation: string;
  /** Markdown by the name of the policy. */
  policies: ReadonlyMap<string, string>;
  recordings: ReadonlyMap<string, Recording>;
};

const { escapeHtml } = plainMarkdown.utils;

/** The text with the organisation's own words and recordings in their places. */
export const fill = (html: string, filling: Filling): string =>
  filled(html, (hole) => (hole.kind === 'recording' ? player(hole, filling) : policy(hole, filling)));

function policy({ kind, name }: Hole, { organisation, policies }: Filling): string {
  const inline = kind === 'policy-inline';
  if (!isPolicyName(name)) return inline ? asTyped(name) : `<p>${asTyped(name)}</p>`;
  const own = policies.get(name);
  if (!own) return missing(name, organisation, inline);
  return inline
    ? `<span class="policy">${plainMarkdown.renderInline(own.trim().replace(/\n{2,}/g, '\n'))}</span>`
    : `<div class="policy"><p class="policy-name">${escapeHtml(policyTitle(name))}</p>\n${plainMarkdown.render(own)}</div>\n`;
}

/** What a policy is called. */
export const policyTitle = (name: PolicyName): string => t(`courses.policies.names.${name}.title`);

function missing(name: PolicyName, organisation: string, inline: boolean): string {
  const words = escapeHtml(
    t(inline ? 'courses.text.askSupervisorInline' : 'courses.text.askSupervisor', {
      organisation,
      policy: policyTitle(name).toLowerCase(),
    }),
  );
  return inline
    ? `<strong class="policy-missing">${words}</strong>`
    : `<p class="policy-missing policy-missing-alone">${words}</p>\n`;
}

const asTyped = (name: string): string => escapeHtml(`{{policy.${name}}}`);

function player({ name }: Hole, { recordings }: Filling): string {
  const found = recordings.get(name);
  if (!found) return `<p class="policy-missing">${escapeHtml(t('courses.text.noRecording', { name }))}</p>\n`;
  return recordingHtml(found);
}

/** A player with captions, and the transcript under it. */
export function recordingHtml(found: Recording): string {
  const { name } = found;
  const title = escapeHtml(found.title);
  const track = found.captions
    ? `<track kind="captions" src="/media/${found.captions}" label="${escapeHtml(t('courses.text.captions'))}" default>`
    : '';
  const tag = found.kind;
  return (
    `<figure class="recording"><${tag} controls preload="metadata" src="/media/${name}" aria-label="${title}">${track}</${tag}>` +
    `<figcaption>${title}</figcaption>${transcriptOf(found)}</figure>\n`
  );
}

const transcriptOf = ({ transcript }: Recording): string =>
  transcript
    ? `<details class="fold"><summary>${escapeHtml(t('courses.text.transcript'))}</summary>${plainMarkdown.render(transcript)}</details>`
    : '';
