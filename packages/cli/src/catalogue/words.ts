/**
 * The words of a name in small letters, parted at dots, slashes, underscores and capitals.
 *
 * @example
 * nameWords('aliexpress.ds.image.searchV2') // ['aliexpress', 'ds', 'image', 'search', 'v2']
 */
export function nameWords(name: string): string[] {
  return textWords(name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' '))
}

/** The words of a sentence in small letters. */
export function textWords(text: string): string[] {
  return askedWords(text.toLowerCase())
}

/** The words of a question as they are written: capitals and underscores tell where a name has its parts. */
export function askedWords(text: string): string[] {
  return text.match(/[\p{L}\d_]+/gu) ?? []
}

/**
 * How a word of a question may stand in a text: whole, in its parts, or in the singular. Each is a list of words that have to be found together.
 *
 * @example
 * spellings('pageSizes') // [['pagesizes'], ['page', 'sizes'], ['pagesize']]
 */
export function spellings(word: string): string[][] {
  const whole = word.toLowerCase()
  return [[whole], nameWords(word), [singular(whole)]].filter((words) => words.length > 0)
}

function singular(word: string): string {
  // What is left of a shorter one, such as ds, begins too many words.
  return word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/s$/, '')
}
