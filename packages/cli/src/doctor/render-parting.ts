import type { PartsAt } from '@aeop/doctor'
import { displayWidth } from './display-width.ts'
import { legible } from '../legible.ts'

/** How the two strings are called, in equal length. */
const LABELS = { signed: 'signed    ', expected: 'expected  ' } as const
/** What stands for a text that goes on. */
const CUT = '…'

/**
 * Two strings one under the other, and below them a mark at the first byte in which they differ. What cannot be seen is shown as an escape.
 *
 * @param width Columns of a line; the excerpts are cut to it, around the place where they part.
 */
export function renderParting({ byte, signed, expected, column }: PartsAt, width: number): string[] {
  const room = Math.max(8, width - LABELS.signed.length)
  const both = signed + expected
  const before = lastColumns(legible(signed.slice(0, column), both), Math.floor(room / 2))
  const rest = room - displayWidth(before)
  const line = (label: string, text: string): string =>
    label + before + firstColumns(legible(text.slice(column), both), rest)
  const mark = `${' '.repeat(LABELS.signed.length + displayWidth(before))}^ byte ${byte}`
  return [line(LABELS.signed, signed), line(LABELS.expected, expected), mark].map((text) => text.trimEnd())
}

/** Two texts one under the other, each as far as a line goes. */
export function renderPair(signed: string, expected: string, width: number): string[] {
  const room = Math.max(8, width - LABELS.signed.length)
  return [
    LABELS.signed + firstColumns(legible(signed, expected), room),
    LABELS.expected + firstColumns(legible(expected, signed), room),
  ].map((text) => text.trimEnd())
}

function firstColumns(text: string, most: number): string {
  if (displayWidth(text) <= most) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character) >= most) break
    kept += character
  }
  return kept + CUT
}

function lastColumns(text: string, most: number): string {
  if (displayWidth(text) <= most) return text
  let kept = ''
  for (const character of Array.from(text).toReversed()) {
    if (displayWidth(character + kept) >= most) break
    kept = character + kept
  }
  return CUT + kept
}
