/**
 * What finds a method by its name: a few paths stand in the official SDK without their first slash, and are called with or without it.
 *
 * Source: catalogue, the ten methods of `aliexpress/message/`.
 *
 * @example
 * methodKey('aliexpress/message/list') === methodKey('/aliexpress/message/list') // true
 */
export function methodKey(name: string): string {
  // What is left has to be a path still: `/aliexpress.ds.product.get` is none of the catalogue's names.
  return name.startsWith('/') && name.includes('/', 1) ? name.slice(1) : name
}
