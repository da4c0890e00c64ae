import { createGateway, defaultSeed, type Seed } from '@aeop/gateway'
import { createClient } from '@aeop/sdk'
import { findMethod } from '@aeop/sdk/catalogue'
import { app } from './parameters.ts'
import { productCalls } from './product-calls.ts'
import { textRequest } from './text-request.ts'

const METHOD = 'aliexpress.ds.product.get'

export type AnswerFormat = 'json' | 'xml'

/** SKUs of one product: with so many an answer has about 100 KB as JSON, and 160 KB as XML. */
export const SKUS = 225

/** Answers in the ring: a megabyte of them, so that none is in a cache of the processor's when it comes round. */
const ANSWERS = 10

/** The call that {@link recordLargeAnswers} records, as the client tells the interpreter of it. */
export const largeAnswerCall = { protocol: 'top', method: METHOD, fields: findMethod(METHOD)?.response ?? [] } as const

/**
 * Bodies of about 100 KB, none alike, as the gateway writes them: products with 225 SKUs. No number in them reaches 2^53.
 */
export async function recordLargeAnswers(format: AnswerFormat): Promise<string[]> {
  const gateway = await createGateway({ port: null, seed: seedOfManySkus() })
  try {
    const client = createClient({ ...app, gateway: `${gateway.url}/router/rest`, format, fetch: gateway.fetch })
    const bodies = productCalls.slice(0, ANSWERS).map(async (parameters) => {
      const { url, ...init } = textRequest(await client.buildRequest(METHOD, parameters))
      return (await gateway.fetch(url, init)).text()
    })
    return await Promise.all(bodies)
  } finally {
    await gateway.close()
  }
}

function seedOfManySkus(): Seed {
  const seed = defaultSeed()
  const products = seed.products.map((product, number) => {
    const more = Array.from({ length: SKUS - product.skus.length }, (_, index) => {
      const sku = product.skus[index % product.skus.length] as (typeof product.skus)[number]
      return { ...sku, skuId: String(13_000_000_000_000 + number * 1000 + index), code: `${sku.code}-${index}` }
    })
    return { ...product, skus: [...product.skus, ...more] }
  })
  return { ...seed, products }
}
