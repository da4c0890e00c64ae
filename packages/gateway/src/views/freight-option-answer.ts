import type { FreightOption } from '../domain/freight.ts'
import type { AnswerObject } from '../operations/operation.ts'

const DAY = 86_400_000

let made: Intl.DateTimeFormat | undefined

/** Made when it is first asked, as it takes long. */
function formatter(): Intl.DateTimeFormat {
  return (made ??= new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: '2-digit' }))
}

interface FreightView {
  readonly currency: string
  /** A dollar price in `currency`. */
  readonly convert: (dollars: string) => string
  /** Epoch milliseconds. */
  readonly now: number
  readonly stock: number
}

/**
 * One way of sending as `aliexpress.ds.freight.query` shows it. Source: method catalogue, response tree; `shipping_fee_cent` is an amount with decimals despite
 * its name (inferred from its type, text).
 */
export function freightOptionAnswer(option: FreightOption, view: FreightView): AnswerObject {
  const { minDays, maxDays } = option
  const fee = view.convert(option.fee)
  const dayAfter = (days: number): string => formatter().format(view.now + days * DAY)
  const print = (amount: string): string => `${view.currency === 'USD' ? 'US $' : `${view.currency} `}${amount}`
  return {
    code: option.code,
    company: option.company,
    shipping_fee_cent: fee,
    shipping_fee_currency: view.currency,
    shipping_fee_format: print(fee),
    free_shipping: option.fee === '0.00',
    free_shipping_threshold: option.freeFrom === null ? undefined : print(view.convert(option.freeFrom)),
    min_delivery_days: minDays,
    max_delivery_days: maxDays,
    estimated_delivery_time: `${minDays}-${maxDays}`,
    guaranteed_delivery_days: String(maxDays),
    delivery_date_desc: `${dayAfter(minDays)} - ${dayAfter(maxDays)}`,
    tracking: option.tracked,
    ship_from_country: 'CN',
    mayHavePFS: false,
    available_stock: String(view.stock),
  }
}
