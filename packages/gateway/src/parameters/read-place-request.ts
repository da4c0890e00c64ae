import type { PlaceItem, PlaceRequest } from '../domain/placement/place-request.ts'
import type { Refusal } from '../domain/refusal.ts'
import { invalidParameter } from './invalid-parameter.ts'
import { textOf } from './text-of.ts'
import { readWireList, readWireObject, readWireText, type WireObject } from './wire-json.ts'

const ORDER = 'param_place_order_request4_open_api_d_t_o'

/**
 * Reads the order of `aliexpress.ds.order.create` and `aliexpress.trade.buy.placeorder`: one JSON text, and the settings in `ds_extend_request`, which is a
 * parameter of the first and a member of the order in the second. Numbers may come as text, and text as numbers. The pipeline has compared the parameters with
 * the catalogue, but a switch may have let wrong members through.
 *
 * Source: method catalogue.
 */
export function readPlaceRequest(params: ReadonlyMap<string, string>): PlaceRequest | { readonly refusal: Refusal } {
  const order = readWireObject(textOf(params, ORDER))
  if (order === undefined) return invalidParameter(ORDER)
  const given = textOf(params, 'ds_extend_request')
  const settings = given === undefined ? readWireObject(order['ds_extend_request']) : readWireObject(given)
  if (settings === undefined && given !== undefined) return invalidParameter('ds_extend_request')
  const address = readWireObject(order['logistics_address'])
  if (address === undefined) return invalidParameter(`${ORDER}.logistics_address`)
  const products = readWireList(order['product_items'])
  if (products === undefined) return invalidParameter(`${ORDER}.product_items`)
  const items: PlaceItem[] = []
  for (const [index, product] of products.entries()) {
    const item = readItem(readWireObject(product))
    if (typeof item === 'string') return invalidParameter(`${ORDER}.product_items[${index}].${item}`)
    items.push(item)
  }
  const payment = readWireObject(settings?.['payment'])
  return {
    outOrderId: readWireText(order['out_order_id']),
    address: Object.fromEntries(Object.entries(address).flatMap(([name, part]) => named(name, readWireText(part)))),
    natAddr: readWireText(readWireObject(settings?.['trade_extra_param'])?.['nat_addr']),
    payCurrency: readWireText(payment?.['pay_currency'])?.toUpperCase() ?? null,
    tryToPay: readWireText(payment?.['try_to_pay']) === 'true',
    coupon: readWireText(readWireObject(settings?.['promotion'])?.['promotion_activity_id']),
    items,
  }
}

/** An item, or the name of the member that cannot be used. */
function readItem(item: WireObject | undefined): PlaceItem | string {
  const productId = readWireText(item?.['product_id']) ?? ''
  if (!/^\d{1,19}$/.test(productId)) return 'product_id'
  const count = readWireText(item?.['product_count']) ?? ''
  if (!/^[1-9]\d{0,8}$/.test(count)) return 'product_count'
  return {
    productId: BigInt(productId).toString(),
    count: Number(count),
    skuAttr: readWireText(item?.['sku_attr']),
    service: readWireText(item?.['logistics_service_name']),
    memo: readWireText(item?.['order_memo']),
  }
}

function named(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]]
}
