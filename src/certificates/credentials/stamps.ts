const STAMP =
  /^-?([1-9]\d{3,}|0\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?)(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))$/;

/** Whether this is an instant as XML Schema writes it (`dateTimeStamp`): ISO 8601, always with its zone, on a day that there is. */
export const isStamp = (value: unknown): value is string =>
  typeof value === 'string' && STAMP.test(value) && !Number.isNaN(Date.parse(value)) && isDay(value);

/** NOTE: a 30 February would otherwise be taken for a day in March. */
function isDay(stamp: string): boolean {
  const [, year, month, day] = /^-?(\d+)-(\d\d)-(\d\d)/.exec(stamp) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= last;
}
