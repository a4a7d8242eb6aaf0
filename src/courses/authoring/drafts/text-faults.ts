import { t } from '../../../shared/text';
import { isPolicyName } from '../text/policy-names';
import { findTerm } from '../text/terms';
import type { Term } from '../text/env';
import { usesOf } from '../text/uses';

/** What the library holds of a file: of a recording also whether it has what those need who cannot hear it. */
export type Held = { kind: string; captions: boolean; transcript: boolean };

/** What texts may name. */
export type TextGround = { glossary: readonly Term[]; media: ReadonlyMap<string, Held> };

/** What is wrong with a text, each in a sentence that says what to do. */
export function textFaults(source: string, { glossary, media }: TextGround): string[] {
  const { terms, policies, pictures, recordings } = usesOf(source);
  return [
    ...terms
      .filter((term) => !findTerm(glossary, term))
      .map((term) => t('courses.authoring.faults.term', { term })),
    ...policies
      .filter((name) => !isPolicyName(name))
      .map((name) => t('courses.authoring.faults.policy', { name })),
    ...pictures.flatMap((picture) => pictureFaults(picture, media)),
    ...recordings.flatMap((name) => recordingFaults(name, media.get(name))),
  ];
}

function pictureFaults({ name, alt }: { name: string | null; alt: string }, media: TextGround['media']) {
  if (!name) return [t('courses.authoring.faults.foreignPicture')];
  return [
    ...(media.get(name)?.kind === 'picture' ? [] : [t('courses.authoring.faults.picture', { name })]),
    ...(alt ? [] : [t('courses.authoring.faults.alt', { name })]),
  ];
}

/** What a recording lacks that has to be there before anybody is taught with it. */
export function recordingFaults(name: string, held: Held | undefined): string[] {
  if (held?.kind !== 'video' && held?.kind !== 'audio')
    return [t('courses.authoring.faults.recording', { name })];
  return [
    ...(held.captions ? [] : [t('courses.authoring.faults.captions', { name })]),
    ...(held.transcript ? [] : [t('courses.authoring.faults.transcript', { name })]),
  ];
}
