/**
 * Ids of digits out of a list: JSON, or joined by commas or semicolons; `undefined` when one of them is no id, or there is none.
 *
 * @example readIds('1005003784285827;1005008000000001') // ['1005003784285827', '1005008000000001']
 */
export function readIds(text: string): readonly string[] | undefined {
  const pieces = text
    .replaceAll(/^\s*\[|\]\s*$/g, '')
    .split(/[,;]/)
    .map((piece) => piece.trim().replaceAll(/^"|"$/g, ''))
  return pieces.every((piece) => /^\d{1,19}$/.test(piece)) ? pieces.map((piece) => BigInt(piece).toString()) : undefined
}
