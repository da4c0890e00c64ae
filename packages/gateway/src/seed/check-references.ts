import { isIP } from 'node:net'
import type { Seed } from './seed.ts'

/**
 * What a schema cannot say: keys are unique, what is referred to exists, an address is one, an order is in one currency. Answers one line for each problem, with a
 * JSON pointer and without the value, which may be a secret.
 */
export function checkReferences(seed: Seed): string[] {
  const skus = seed.products.flatMap((product, at) =>
    product.skus.map((sku, index) => ({ pointer: `/products/${at}/skus/${index}/skuId`, key: sku.skuId })),
  )
  const appKeys = new Set(seed.apps.map((app) => app.appKey))
  const accountIds = new Set(seed.accounts.map((account) => account.accountId))
  return [
    ...duplicates(keysOf(seed, 'apps', 'appKey')),
    ...duplicates(keysOf(seed, 'accounts', 'accountId')),
    ...duplicates(keysOf(seed, 'tokens', 'accessToken')),
    ...duplicates(keysOf(seed, 'tokens', 'refreshToken')),
    ...duplicates(keysOf(seed, 'codes', 'code')),
    ...duplicates(keysOf(seed, 'products', 'productId')),
    ...duplicates(skus),
    ...duplicates(keysOf(seed, 'orders', 'orderId')),
    ...unknown([...keysOf(seed, 'tokens', 'appKey'), ...keysOf(seed, 'codes', 'appKey')], appKeys, 'apps'),
    ...unknown(
      [
        ...keysOf(seed, 'tokens', 'accountId'),
        ...keysOf(seed, 'codes', 'accountId'),
        ...keysOf(seed, 'orders', 'sellerId'),
        ...keysOf(seed, 'orders', 'buyerAccountId'),
        ...keysOf(seed, 'products', 'sellerId').filter(({ key }) => key !== ''),
      ],
      accountIds,
      'accounts',
    ),
    ...unreadableAddresses(seed),
    ...mixedCurrencies(seed),
  ]
}

interface Key {
  readonly pointer: string
  readonly key: string | null
}

function keysOf<Section extends keyof Seed>(seed: Seed, section: Section, name: keyof Seed[Section][number]): Key[] {
  const records: readonly Seed[Section][number][] = seed[section]
  return records.map((record, index) => ({
    pointer: `/${section}/${index}/${String(name)}`,
    key: record[name] as string | null,
  }))
}

function duplicates(keys: readonly Key[]): string[] {
  const first = new Map<string, string>()
  return keys.flatMap(({ pointer, key }) => {
    const earlier = key === null ? undefined : first.get(key)
    if (earlier !== undefined) return [`${pointer}: the same as ${earlier}; give each its own`]
    if (key !== null) first.set(key, pointer)
    return []
  })
}

function unknown(keys: readonly Key[], known: ReadonlySet<string>, section: 'apps' | 'accounts'): string[] {
  return keys
    .filter(({ key }) => key !== null && !known.has(key))
    .map(({ pointer }) => `${pointer}: not among /${section}; add it there or correct it`)
}

function unreadableAddresses(seed: Seed): string[] {
  return seed.apps.flatMap(({ addresses }, at) =>
    addresses.flatMap((address, index) =>
      isIP(address) === 0 ? [`/apps/${at}/addresses/${index}: no IP address; give one such as 203.0.113.7`] : [],
    ),
  )
}

/** An order's amounts are added up, which needs one currency. */
function mixedCurrencies(seed: Seed): string[] {
  return seed.orders.flatMap(({ lines }, at) => {
    const currency = lines[0]?.unitPrice.currency_code
    return lines
      .flatMap(({ unitPrice, logisticsAmount }, index) => [
        { place: `lines/${index}/unitPrice`, code: unitPrice.currency_code },
        { place: `lines/${index}/logisticsAmount`, code: logisticsAmount.currency_code },
      ])
      .filter(({ code }) => code !== currency)
      .map(({ place }) => `/orders/${at}/${place}/currency_code: not that of the first line; give all one currency`)
  })
}
