/**
 * Named characters that HTML reads without a semicolon, by the character that takes the place of `&name`. A page that shows `&timestamp` shows `×tamp`.
 *
 * Source: WHATWG HTML, named character references without a semicolon; base document 108974 for the best known one.
 */
export const entityOf: Readonly<Record<string, string>> = {
  '×': 'times',
  '¬': 'not',
  '®': 'reg',
  '§': 'sect',
  '¶': 'para',
  '¤': 'curren',
  '©': 'copy',
  '°': 'deg',
  '¢': 'cent',
  '£': 'pound',
  '¥': 'yen',
  µ: 'micro',
  '¯': 'macr',
  '¨': 'uml',
  ð: 'eth',
}

const SWALLOWED = new RegExp(`([${Object.keys(entityOf).join('')}])([a-z_][a-z\\d_]*)=`, 'giu')

/**
 * Names that an HTML page has swallowed: `×tamp=` within a value or at the head of a name was `&timestamp=`, and a name `amp;v` was `&amp;v`.
 *
 * @example
 * namesBehindEntities('format', 'json×tamp=2019-01-01 12:00:00') // ['timestamp']
 */
export function namesBehindEntities(name: string, value: string): readonly string[] {
  const escaped = /^(?:amp|#38|#x26);(.+)$/i.exec(name)?.[1]
  if (escaped !== undefined) return [escaped]
  const names: string[] = []
  for (const { 1: character = '', 2: rest = '' } of `${name}=${value}`.matchAll(SWALLOWED)) {
    names.push(`${entityOf[character] ?? ''}${rest}`)
  }
  return names
}
