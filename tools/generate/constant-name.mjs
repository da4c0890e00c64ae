// @ts-check

/**
 * The name of a method as an identifier, made as the platform makes the name of an answer's envelope.
 * @param {string} method
 * @example constantName('aliexpress.ds.product.get') // 'aliexpress_ds_product_get'
 */
export function constantName(method) {
  return method.replace(/^\//, '').replace(/[./]/g, '_')
}
