import type { Mask } from '../mask/create-mask.ts'
import { SECRET_MASK } from '../mask/create-mask.ts'
import { isSensitive } from '../mask/sensitive-names.ts'
import type { Piece } from '../signature/render.ts'
import type { PartsAt } from './report.ts'

/** The pieces as one text that may be shown. */
export function maskedText(pieces: readonly Piece[], mask: Mask): string {
  return pieces.map((piece) => maskedPiece(piece, mask)).join('')
}

function maskedPiece({ kind, text, parameter }: Piece, mask: Mask): string {
  if (kind === 'secret') return SECRET_MASK
  if (kind === 'value' && parameter !== undefined && isSensitive(parameter)) return `<${parameter}>`
  return mask(text)
}

/** How much is shown in front of the place where two strings part, and behind it. */
const BEFORE = 24
const BEHIND = 40

/** Where two strings to sign part, or nothing when they are the same. */
export function partsAt(signed: readonly Piece[], expected: readonly Piece[], mask: Mask): PartsAt | undefined {
  const [a, b] = [plainText(signed), plainText(expected)]
  if (a === b) return undefined
  const index = firstDifference(a, b)
  const [left, right] = [maskedColumn(signed, index, mask), maskedColumn(expected, index, mask)]
  const lead = Math.min(left, right, BEFORE)
  return {
    byte: new TextEncoder().encode(a.slice(0, index)).length,
    signed: excerpt(maskedText(signed, mask), left, lead),
    expected: excerpt(maskedText(expected, mask), right, lead),
    column: lead,
  }
}

/** What stands for a text that goes on; in front it takes the place of a character, so that the columns stay. */
const CUT = '…'

function excerpt(text: string, column: number, lead: number): string {
  const cut = text.slice(column - lead, column + BEHIND)
  const isCutBefore = column > lead && lead > 0
  return (isCutBefore ? CUT + cut.slice(1) : cut) + (column + BEHIND < text.length ? CUT : '')
}

function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** Index of the first code unit that differs; never the second half of a surrogate pair, which has no bytes of its own. */
function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && index < b.length && a[index] === b[index]) index++
  const before = a.charCodeAt(index - 1)
  return before >= 0xd800 && before <= 0xdbff ? index - 1 : index
}

/** Column of the masked text at which the plain text's index stands; for a masked piece its beginning. */
function maskedColumn(pieces: readonly Piece[], index: number, mask: Mask): number {
  let column = 0
  let rest = index
  for (const piece of pieces) {
    const shown = maskedPiece(piece, mask)
    if (rest < piece.text.length) return shown === piece.text ? column + rest : column
    rest -= piece.text.length
    column += shown.length
  }
  return column
}
