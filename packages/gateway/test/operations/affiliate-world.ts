import { expect } from 'vitest'

import { defaultSeed } from '../../src/seed/default-seed.ts'
import { ask, openGateway, type Parameters } from '../ask.ts'

export const PRODUCT = '1005003784285827'
export const { products, orders } = defaultSeed()

/** A gateway, and calls of affiliates to it; `result` expects a success. */
export const open = async (seed = defaultSeed()) => {
  const gateway = await openGateway({ seed })
  const call = async (method: string, parameters: Parameters) => {
    const timestamp = String(gateway.clock.now())
    const common = { app_key: '12345678', sign_method: 'sha256', timestamp }
    const { text } = await ask(gateway, '/sync', { method, ...common, ...parameters })
    // Ids of orders have more digits than a number keeps.
    const json = JSON.parse(text.replaceAll(/([:[,])(\d{16,})/gu, '$1"$2"')) as Readonly<Record<string, unknown>>
    return (json[`${method.replaceAll('.', '_')}_response`] ?? json['error_response'] ?? json) as Readonly<
      Record<string, unknown>
    >
  }
  const result = async (method: string, parameters: Parameters) => {
    const answer = (await call(method, parameters)) as { resp_result: { resp_code: number; result: unknown } }
    expect(answer.resp_result.resp_code).toBe(200)
    return answer.resp_result.result as Readonly<Record<string, unknown>>
  }
  return { gateway, call, result }
}

export interface Row {
  readonly product_id: string
  readonly sale_price: string
  readonly target_sale_price: string
  readonly lastest_volume: number
  readonly promotion_link: string
  readonly commission_rate: string
  readonly hot_product_commission_rate: string
  readonly first_level_category_id: number
}

export const rowsOf = (result: Readonly<Record<string, unknown>>): Row[] =>
  (result['products'] as { product: Row[] } | undefined)?.product ?? []
