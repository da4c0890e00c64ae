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
  return text.toLowerCase().match(/[\p{L}\d_]+/gu) ?? []
}
