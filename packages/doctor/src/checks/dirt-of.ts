/** What stands around or within a key or a token that has none of it; undefined where it is clean. */
export function dirtOf(value: string): string | undefined {
  if (value === '') return undefined
  if (/[\r\n]/.test(value)) return 'a line end'
  if (/^["'].*["']$/.test(value)) return 'quotes'
  return /\s/.test(value) ? 'a blank' : undefined
}
