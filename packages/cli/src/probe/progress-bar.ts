const CELLS = 20

/** A bar in one line, to be drawn over again and again. */
export function progressBar(share: number, label: string): string {
  const done = Math.floor(share * CELLS)
  return `[${'#'.repeat(done)}${' '.repeat(CELLS - done)}] ${Math.floor(share * 100)} % ${label}`
}
