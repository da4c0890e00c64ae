import { parseGmt8 } from '../../protocol/timestamp.ts'

/** Patterns of the forms of the catalogue, which has four of them. */
const patterns = new Map<string, RegExp>()

/**
 * Whether a text is of a date form: a digit for each letter, the other signs as they are. In the platform's own form the time has to exist as well.
 *
 * @example
 * fitsDateForm('2019-02-30 12:00:00', 'yyyy-MM-dd HH:mm:ss') // false: there is no such day
 */
export function fitsDateForm(text: string, form: string): boolean {
  if (form === 'yyyy-MM-dd HH:mm:ss') return parseGmt8(text) !== null
  let pattern = patterns.get(form)
  if (pattern === undefined) {
    const source = form.replaceAll(/[^A-Za-z\d ]/g, String.raw`\$&`).replaceAll(/[A-Za-z]/g, String.raw`\d`)
    pattern = new RegExp(`^${source}$`)
    patterns.set(form, pattern)
  }
  return pattern.test(text)
}
