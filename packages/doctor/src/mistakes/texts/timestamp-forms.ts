/** One way of writing a moment. */
export interface TimestampForm {
  /** As the end of "in which the timestamp was signed ...". */
  readonly what: string
  readonly rarer: number
  readonly write: (ms: number) => string
}

const HOUR_MS = 3_600_000

/** Of all inhabited zones with whole hours. */
export const zoneHours: readonly number[] = Array.from({ length: 27 }, (_, index) => index - 12)

/** `2018-02-05T16:46:32.123` on the clocks of a zone. */
function isoIn(ms: number, hours: number): string {
  return new Date(ms + hours * HOUR_MS).toISOString().slice(0, -1)
}

/** `2018-02-05 16:46:32`. */
function dateText(ms: number, hours: number): string {
  return isoIn(ms, hours).slice(0, 19).replace('T', ' ')
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}

function form(what: string, rarer: number, write: (ms: number) => string): TimestampForm {
  return { what, rarer, write }
}

/** Digits that count from 1970. */
export const digitForms: readonly TimestampForm[] = [
  form('in seconds', 0, (ms) => String(seconds(ms))),
  form('in milliseconds', 0, String),
  form('in seconds with three zeros behind them', 0, (ms) => `${seconds(ms)}000`),
]

/** ISO 8601 as the languages write it. */
export const isoForms: readonly TimestampForm[] = [
  form('as ISO text with milliseconds', 0, (ms) => `${isoIn(ms, 0)}Z`),
  form('as ISO text', 0, (ms) => `${isoIn(ms, 0).slice(0, 19)}Z`),
  form('as ISO text with an offset', 1, (ms) => `${isoIn(ms, 0).slice(0, 19)}+00:00`),
  form('as ISO text without a zone', 1, (ms) => isoIn(ms, 0).slice(0, 19)),
  form('as ISO text of GMT+8', 1, (ms) => `${isoIn(ms, 8).slice(0, 19)}+08:00`),
]

/** What else was seen or is a language's habit. */
const otherForms: readonly TimestampForm[] = [
  form('as ISO text of GMT+8 without a zone', 2, (ms) => isoIn(ms, 8).slice(0, 19)),
  form('as ISO text with milliseconds and an offset', 2, (ms) => `${isoIn(ms, 0)}+00:00`),
  form('as ISO text with microseconds', 2, (ms) => `${isoIn(ms, 0)}000`),
  form('as ISO text with microseconds and an offset', 2, (ms) => `${isoIn(ms, 0)}000+00:00`),
  form('as ISO text of GMT+8 with milliseconds', 2, (ms) => `${isoIn(ms, 8)}+08:00`),
  form('as ISO text with the offset of RFC 822', 2, (ms) => `${isoIn(ms, 0).slice(0, 19)}+0000`),
  form('as ISO text of GMT+8 with the offset of RFC 822', 2, (ms) => `${isoIn(ms, 8).slice(0, 19)}+0800`),
  form('as digits of date and time in GMT+8', 1, (ms) => dateText(ms, 8).replaceAll(/\D/g, '')),
  form('as digits of date and time in UTC', 1, (ms) => dateText(ms, 0).replaceAll(/\D/g, '')),
  form('as date text of GMT+8 with + for the blank', 1, (ms) => dateText(ms, 8).replace(' ', '+')),
  form('as date text of GMT+8 with %20 for the blank', 1, (ms) => dateText(ms, 8).replace(' ', '%20')),
  form('as date text of GMT+8 without the blank', 2, (ms) => dateText(ms, 8).replace(' ', '')),
  form('as date text of GMT+8 with milliseconds', 2, (ms) => isoIn(ms, 8).replace('T', ' ')),
  form('as date text of GMT+8 with slashes', 2, (ms) => dateText(ms, 8).replaceAll('-', '/')),
  form('as date text of GMT+8 without a time', 3, (ms) => dateText(ms, 8).slice(0, 10)),
  form('in microseconds', 2, (ms) => `${ms}000`),
  form('as a number of seconds with .0 behind it', 1, (ms) => `${seconds(ms)}.0`),
  form('as a number of milliseconds with .0 behind it', 1, (ms) => `${ms}.0`),
  form('as a number of seconds with a fraction', 1, (ms) => String(ms / 1000)),
  form('as a double of Java', 2, (ms) =>
    ms
      .toExponential()
      .replace(/^(-?\d)e/, '$1.0e')
      .replace('e+', 'E'),
  ),
  form('as an HTTP date', 2, (ms) => new Date(ms).toUTCString()),
]

/** `yyyy-MM-dd HH:mm:ss` on the clocks of a zone; TOP's is GMT+8 (top-protocol 2.3). */
const zoneForms: readonly TimestampForm[] = [8, 0, ...zoneHours.filter((hours) => hours !== 8 && hours !== 0)].map(
  (hours) => {
    const zone = hours === 0 ? 'UTC' : `GMT${hours > 0 ? '+' : ''}${hours}`
    return form(`as date text of ${zone}`, hours === 8 || hours === 0 ? 0 : 2, (ms) => dateText(ms, hours))
  },
)

/** Every form, the likeliest of each kind first. */
export const timestampForms: readonly TimestampForm[] = [...digitForms, ...isoForms, ...zoneForms, ...otherForms]
