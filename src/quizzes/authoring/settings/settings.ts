import { Temporal } from 'temporal-polyfill';
import type { Typed } from '../../../shared/http/forms';
import type { Settings } from '../drafts/draft';
import { linesIn, type SettingsForm } from './settings.schemas';

/** The rules of a quiz as they would have been typed, times as the clocks of this zone show them. */
export const typedSettings = (settings: Settings, timeZone: string): Typed => {
  const { title, draw, blueprint, passPercent, attempts, pauseHours, minutes, remedial } = settings;
  return {
    ...{
      title,
      passPercent: String(passPercent),
      attempts: String(attempts),
      pauseHours: String(pauseHours),
    },
    ...{ draw: blueprint ? '' : text(draw), minutes: text(minutes), sitBy: local(settings.sitBy, timeZone) },
    ...{ feedback: settings.feedback ?? 'submission' },
    ...{ remedialAfter: text(remedial?.after), remedialLesson: remedial?.lesson ?? '' },
    ...Object.fromEntries((blueprint ?? []).map((one) => [`of.${one.objective}`, String(one.draw)])),
  };
};

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What was typed as the rules of a quiz. */
export function settingsFrom(form: SettingsForm, timeZone: string): Settings {
  const { title, draw, passPercent, attempts, pauseHours, minutes, feedback } = form;
  const { sitBy, remedialAfter, remedialLesson } = form;
  const blueprint = linesIn(form);
  return {
    ...{ title, passPercent, attempts, pauseHours, feedback },
    ...(blueprint.length > 0 ? { blueprint } : { draw }),
    ...(minutes ? { minutes } : {}),
    ...(sitBy ? { sitBy: instantOf(sitBy, timeZone) } : {}),
    ...(remedialAfter && remedialLesson
      ? { remedial: { after: remedialAfter, lesson: remedialLesson } }
      : {}),
  };
}

/** An instant as the clocks of a zone show it: "2026-05-03T14:05". */
const local = (instant: string | undefined, timeZone: string): string =>
  instant
    ? Temporal.Instant.from(instant)
        .toZonedDateTimeISO(timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
    : '';

/** The instant at which the clocks of a zone show this. */
const instantOf = (typed: string, timeZone: string): string =>
  new Date(Temporal.PlainDateTime.from(typed).toZonedDateTime(timeZone).epochMilliseconds).toISOString();
