/** The clock as text: the time for stdout, and what is unusual about it for stderr. */
export function renderClock(answer: unknown): { readonly time: string; readonly note?: string } {
  const { iso = '', offset = 0, frozen = false } = answer as { iso?: string; offset?: number; frozen?: boolean }
  const parts = [
    ...(frozen ? ['it stands still'] : []),
    ...(Math.abs(offset) < 1000
      ? []
      : [`it is ${inWords(Math.abs(offset))} ${offset > 0 ? 'ahead of' : 'behind'} this machine's clock`]),
  ]
  return { time: iso, ...(parts.length === 0 ? {} : { note: `note: ${parts.join(', ')}` }) }
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const

/** The two largest units: `30d 2h`. */
function inWords(ms: number): string {
  let rest = ms
  const words = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count === 0 ? [] : [`${count}${unit}`]
  })
  return words.slice(0, 2).join(' ')
}
