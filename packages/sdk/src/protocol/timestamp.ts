import type { TimestampForm } from '../generated/gateways.ts'

/** GMT+8, the platform's time zone, which knows no daylight saving time. */
const GMT8_OFFSET_MS = 8 * 3_600_000

/** Years 0 to 9999, the ones with four digits, in GMT+8. */
const FIRST_MS = -62_167_219_200_000 - GMT8_OFFSET_MS
const LAST_MS = 253_402_300_799_999 - GMT8_OFFSET_MS

/** Whether a time can be written as `yyyy-MM-dd HH:mm:ss`: a finite number in the years 0 to 9999. */
export function fitsGmt8Text(epochMs: number): boolean {
  return typeof epochMs === 'number' && epochMs >= FIRST_MS && epochMs <= LAST_MS
}

/**
 * Epoch milliseconds as `yyyy-MM-dd HH:mm:ss` in GMT+8, whatever the machine's time zone.
 *
 * Source: base document 108974, public parameter `timestamp`.
 *
 * @example
 * formatGmt8(Date.UTC(2019, 0, 1, 4)) // '2019-01-01 12:00:00'
 */
export function formatGmt8(epochMs: number): string {
  return new Date(epochMs + GMT8_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/**
 * Epoch milliseconds of a `yyyy-MM-dd HH:mm:ss` in GMT+8, or `null` when the text is not such a time.
 *
 * @example
 * parseGmt8('2019-01-01 12:00:00') // 1546315200000
 */
export function parseGmt8(text: string): number | null {
  const utc = parseFields(text, GMT8_TEXT)
  return utc === null ? null : utc - GMT8_OFFSET_MS
}

const GMT8_TEXT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

/** `YYYY-MM-DDThh:mm:ssZ` (doc 120691). */
const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Epoch milliseconds of the six fields, read as UTC; `null` also for a day or a time that does not exist, such as 30 February. */
function parseFields(text: string, pattern: RegExp): number | null {
  if (!pattern.test(text)) return null
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7)) - 1
  const day = Number(text.slice(8, 10))
  const hour = Number(text.slice(11, 13))
  const minute = Number(text.slice(14, 16))
  const second = Number(text.slice(17, 19))
  const epochMs = Date.UTC(year, month, day, hour, minute, second)
  const date = new Date(epochMs)
  const exists = date.getUTCMonth() === month && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  // Years below 100 are read as 19xx.
  return exists && date.getUTCFullYear() === year ? epochMs : null
}

/** 13 digits: the years 2001 to 2286. Ten digits are seconds, which no gateway documents. */
function parseEpochMs(text: string): number | null {
  return /^\d{13}$/.test(text) ? Number(text) : null
}

const parsers: Record<TimestampForm, (text: string) => number | null> = {
  'gmt8-text': parseGmt8,
  'iso-utc': (text) => parseFields(text, ISO_UTC),
  'epoch-ms': parseEpochMs,
}

/**
 * Epoch milliseconds of a `timestamp` parameter in one of the forms an endpoint accepts, or `null`.
 *
 * @example
 * parseTimestamp('1517820392000', ['epoch-ms', 'iso-utc']) // 1517820392000
 */
export function parseTimestamp(text: string, forms: readonly TimestampForm[]): number | null {
  for (const form of forms) {
    const epochMs = parsers[form](text)
    if (epochMs !== null) return epochMs
  }
  return null
}
