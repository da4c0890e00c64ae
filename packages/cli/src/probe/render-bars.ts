import { phases, type Phase } from './sample.ts'
import type { Summary } from './summarise.ts'

/** The sign that draws a phase, and its colour on a terminal that has some. */
export const strokes = {
  dns: { sign: '.', colour: 'magenta', word: 'dns' },
  connect: { sign: '-', colour: 'blue', word: 'connect' },
  tls: { sign: '=', colour: 'cyan', word: 'tls' },
  firstByte: { sign: '#', colour: 'green', word: 'first byte' },
  download: { sign: '+', colour: 'yellow', word: 'download' },
} as const satisfies Record<Phase, { sign: string; colour: string; word: string }>

/** Colours text where the terminal shows it. */
export type Paint = (colour: (typeof strokes)[Phase]['colour'], text: string) => string

const NARROWEST_BAR = 10
const UNKNOWN_COLUMNS = 80

/** What the longest number behind a bar takes, with the blanks around it. */
const NUMBER_WIDTH = 12

/**
 * One bar for each environment, its phases stacked, all to one scale, and a legend below.
 *
 * @param columns Width of the terminal; 80 where there is none.
 */
export function renderBars(
  summaries: readonly Summary[],
  { columns = UNKNOWN_COLUMNS, paint }: { readonly columns?: number | undefined; readonly paint: Paint },
): string[] {
  const nameWidth = Math.max(...summaries.map(({ name }) => name.length))
  const width = Math.max(columns - nameWidth - NUMBER_WIDTH, NARROWEST_BAR)
  const longest = Math.max(...summaries.map((summary) => ends(summary).at(-1) ?? 0))
  const bars = summaries.map((summary) => {
    const head = `${summary.name.padEnd(nameWidth)}  `
    if (summary.totalMs === undefined) return `${head}not ${summary.samples.length === 0 ? 'measured' : 'reached'}`
    return `${head}${bar(summary, width / longest, paint)} ${summary.totalMs.median.toFixed(0)} ms`
  })
  const used = Object.values(strokes).map(({ sign, colour, word }) => `${paint(colour, sign)} ${word}`)
  return [...bars, '', `medians: ${used.join('  ')}`]
}

/** Edges are rounded and not lengths, so that a bar is as long as its sum however many phases it has. */
function bar(summary: Summary, scale: number, paint: Paint): string {
  let drawn = 0
  return ends(summary)
    .map((end, index) => {
      const { sign, colour } = strokes[phases[index] as Phase]
      const edge = Math.round(end * scale)
      const cells = sign.repeat(edge - drawn)
      drawn = edge
      return cells === '' ? '' : paint(colour, cells)
    })
    .join('')
}

/** Where each phase ends, in milliseconds from the start. */
function ends(summary: Summary): number[] {
  let end = 0
  return phases.map((phase) => (end += summary.phasesMs[phase]?.median ?? 0))
}
