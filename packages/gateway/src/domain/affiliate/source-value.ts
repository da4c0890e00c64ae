const hosts = /(^|\.)aliexpress\.(com|us|ru)$/

/**
 * The address that a source value of `aliexpress.affiliate.link.generate` stands for: an AliExpress address, or the id of a product; `undefined` for what is
 * neither, and for a promotion link, which cannot be promoted again.
 *
 * @example targetOf('1005003784285827') // 'https://www.aliexpress.com/item/1005003784285827.html'
 */
export function targetOf(sourceValue: string): string | undefined {
  const text = sourceValue.trim()
  if (/^\d{6,19}$/.test(text)) return productAddress(text)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined
  return hosts.test(url.hostname) && url.hostname !== 's.click.aliexpress.com' ? url.href : undefined
}

/** Where a product is shown to buyers. */
export function productAddress(productId: string): string {
  return `https://www.aliexpress.com/item/${productId}.html`
}
