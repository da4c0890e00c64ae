const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const

/**
 * Milliseconds of a duration: days, hours, minutes and seconds one after another (`2h30m`, `1d`, `1.5s`), or ISO 8601 (`P30D`, `PT2H30M`, `P1W`). A minus in
 * front makes it negative. Months and years are not taken: they have no length of their own.
 *
 * @throws {RangeError} for anything else
 * @example
 * parseDuration('2h30m') // 9_000_000
 * parseDuration('P30D') // 2_592_000_000
 */
export function parseDuration(text: string): number {
  const [, sign, plain] = /^\s*([-+]?)(.*?)\s*$/s.exec(text) ?? []
  const parts = partsOf(plain ?? '')
  if (parts === undefined) {
    throw new RangeError(
      `${JSON.stringify(text.slice(0, 40))} is no duration: give 2h30m, 30d, 45s, or ISO 8601 such as P30D`,
    )
  }
  const ms = parts.reduce((sum, [count, unit]) => sum + count * unit, 0)
  return (sign === '-' ? -1 : 1) * Math.round(ms)
}

type Part = readonly [count: number, unit: number]

function partsOf(text: string): readonly Part[] | undefined {
  const number = String.raw`(\d{1,12}(?:\.\d{1,6})?)`
  const short = new RegExp(`^(?:${number}d)?(?:${number}h)?(?:${number}m)?(?:${number}s)?$`, 'i').exec(text)
  if (short !== null && text !== '') return counted(short, [UNITS.d, UNITS.h, UNITS.m, UNITS.s])
  const weeks = new RegExp(`^P${number}W$`, 'i').exec(text)
  if (weeks !== null) return counted(weeks, [7 * UNITS.d])
  const iso = new RegExp(`^P(?:${number}D)?(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`, 'i').exec(text)
  if (iso === null || text.length === 1) return undefined
  return counted(iso, [UNITS.d, UNITS.h, UNITS.m, UNITS.s])
}

function counted(found: RegExpExecArray, units: readonly number[]): readonly Part[] {
  return units.map((unit, index) => [Number(found[index + 1] ?? 0), unit] as const)
}
