import { t } from '../../../shared/text';
import type { Draft } from '../drafts/draft';
import type { Fault, FaultPlace } from '../drafts/faults';
import { lessonsOf } from '../course-document';
import { authoring } from '../paths';

/** What keeps a draft back, by place, each with the way to where it is put right. */
export function faultLinks(slug: string, draft: Draft, faults: Fault[]) {
  const places = [...new Set(faults.map(({ place }) => JSON.stringify(place)))];
  return places.map((key) => {
    const here = faults.filter(({ place }) => JSON.stringify(place) === key);
    const place = JSON.parse(key) as FaultPlace;
    const href = hrefOf(slug, place);
    return {
      where: whereIs(place, draft),
      faults: here.map(({ field, text }) => ({ text, href: href + (field ? `#field-${field}` : '') })),
    };
  });
}

function whereIs(place: FaultPlace, draft: Draft): string {
  if (place.part !== 'lesson') return t(`courses.authoring.parts.${place.part}`);
  return lessonsOf(draft).find(({ slug }) => slug === place.lesson)?.title ?? place.lesson;
}

function hrefOf(slug: string, place: FaultPlace): string {
  if (place.part === 'lesson') return authoring.lesson(slug, place.lesson);
  if (place.part === 'about') return authoring.about(slug);
  return `${authoring.course(slug)}#${place.part}`;
}
