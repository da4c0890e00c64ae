import { zoneHours } from './timestamp-forms.ts'

/** A moment that a timestamp may mean. */
export interface TimestampReading {
  readonly ms: number
  /** As "read as ...", where the text does not say it itself. */
  readonly zone?: string
  /** 0 for what the platform reads; more for a reading that some program may have had. */
  readonly rarer: number
}

const HOUR_MS = 3_600_000
/** 1971 to 2199: other numbers are no timestamps, and all forms can write these. */
const FIRST_MS = 31_536_000_000
const LAST_MS = 7_258_118_400_000

/** The moments that the text of a timestamp can mean, the likeliest first; none when it is no timestamp. */
export function readTimestamp(text: string): readonly TimestampReading[] {
  return readings(text).filter(({ ms }) => ms >= FIRST_MS && ms < LAST_MS)
}

function readings(text: string): readonly TimestampReading[] {
  if (/^\d{12,13}$/.test(text)) return [{ ms: Number(text), rarer: 0 }]
  if (/^\d{9,10}$/.test(text)) return [{ ms: Number(text) * 1000, rarer: 0 }]
  const compact = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (compact !== null) {
    const [, year, month, day, hour, minute, second] = compact
    return inZones(`${year}-${month}-${day}T${hour}:${minute}:${second}`)
  }
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,6})?(Z|[+-]\d\d:?\d\d)?$/.exec(text)
  if (match === null) return []
  const [, date, time, fraction = '', zone] = match
  const local = `${date}T${time}${fraction.slice(0, 4)}`
  return zone === undefined ? inZones(local) : moments(`${local}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`)
}

function moments(iso: string): readonly TimestampReading[] {
  const ms = Date.parse(iso)
  return Number.isNaN(ms) ? [] : [{ ms, rarer: 0 }]
}

function inZones(local: string): readonly TimestampReading[] {
  const utc = Date.parse(`${local}Z`)
  if (Number.isNaN(utc)) return []
  return zoneHours
    .map((hours): TimestampReading => {
      const ms = utc - hours * HOUR_MS
      if (hours === 8) return { ms, rarer: 0 }
      if (hours === 0) return { ms, zone: 'UTC', rarer: 1 }
      return { ms, zone: `GMT${hours > 0 ? '+' : ''}${hours}`, rarer: 2 }
    })
    .toSorted((a, b) => a.rarer - b.rarer)
}
