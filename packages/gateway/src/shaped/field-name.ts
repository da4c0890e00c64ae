/**
 * A name in one form, whichever of the catalogue's two it has.
 *
 * @example
 * snakeName('productId') // 'product_id'
 */
export function snakeName(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
}

/**
 * What a field of the request and one of the answer share if they mean the same: spelling and number aside.
 *
 * @example
 * sharedName('product_ids') // 'productid', as of productId and product_id_list
 */
export function sharedName(name: string): string {
  return snakeName(name)
    .replaceAll('_', '')
    .replace(/id(?:s|list)$/, 'id')
}
