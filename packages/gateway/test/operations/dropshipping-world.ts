import { defaultSeed } from '../../src/seed/default-seed.ts'
import { ask, openGateway, type Parameters } from '../ask.ts'

export const PRODUCT = '1005003784285827'
export const { products } = defaultSeed()
const found = products.find(({ productId }) => productId === PRODUCT)
const firstSku = found?.skus[0]
if (found === undefined || firstSku === undefined) throw new Error('the seed lacks the product of the samples')
const unsold = products.find(({ excludedCountries }) => excludedCountries.includes('BR'))
if (unsold === undefined) throw new Error('everything of the seed is sold in Brazil')

export const product = found
export const sku = firstSku
export const notInBrazil = unsold

/** A gateway, and calls of a dropshipper to it. */
export const open = async (seed = defaultSeed()) => {
  const gateway = await openGateway({ seed })
  const call = async (method: string, parameters: Parameters) => {
    const common = { app_key: '12345678', access_token: 'test', sign_method: 'sha256' }
    const timestamp = String(gateway.clock.now())
    const { json } = await ask(gateway, '/sync', { method, ...common, timestamp, ...parameters })
    return (json[`${method.replaceAll('.', '_')}_response`] ?? json['error_response'] ?? json) as Readonly<
      Record<string, unknown>
    >
  }
  return { gateway, call }
}
