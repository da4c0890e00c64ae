// Compiled, never run: by tsc and TypeScript 7 against the source, by published-types.test.ts against what is published.
// A wrong call must be an error, or its directive is one.

import type { AnswerOf, ClientOptions, FileValue, ItemOf, MethodName, ParametersOf, ParameterValue } from '@aeop/sdk'
import { createClient, file, type Answer, type JsonValue, type Parameters } from '@aeop/sdk'
import type { Same } from './same.ts'

declare const options: ClientOptions
const client = createClient(options)

// Answers, to the leaf.
const product = await client.call('aliexpress.ds.product.get', {
  product_id: '1005003784285827',
  ship_to_country: 'US',
})
const base = product.result?.ae_item_base_info_dto
const sku = product.result?.ae_item_sku_info_dtos?.[0]
const property = sku?.ae_sku_property_dtos?.[0]
true satisfies Same<typeof product, AnswerOf<'aliexpress.ds.product.get'>>
true satisfies Same<typeof product.request_id, string | undefined>
true satisfies Same<NonNullable<typeof base>['product_id'], string | undefined>
true satisfies Same<NonNullable<typeof base>['gmt_create'], string | undefined>
true satisfies Same<NonNullable<typeof base>['sl_product'], boolean | undefined>
true satisfies Same<NonNullable<typeof sku>['sku_price'], string | undefined>
true satisfies Same<NonNullable<typeof sku>['sku_available_stock'], number | undefined>
true satisfies Same<NonNullable<typeof property>['property_value_id'], string | undefined>
const shop = await client.call('/ds/image/search', { product_cnt: 5, image_file_bytes: new Uint8Array() })
type Found = NonNullable<NonNullable<typeof shop.result>['products']>
true satisfies Same<Found[number]['product_small_image_urls'], readonly string[] | undefined>
// @ts-expect-error every field may be missing
product.result.ae_item_base_info_dto satisfies unknown
// @ts-expect-error the catalogue knows no such field
product.result?.price satisfies unknown
// @ts-expect-error an answer is read, not written
product.result = {}

// Parameters, to the leaf.
type OfProduct = ParametersOf<'aliexpress.ds.product.get'>
true satisfies Same<OfProduct['product_id'], string | bigint>
true satisfies Same<OfProduct['remove_personal_benefit'], boolean | undefined>
true satisfies Same<ParametersOf<'/ds/image/search'>['product_cnt'], number | bigint | undefined>
true satisfies Same<ParametersOf<'/ds/image/search'>['image_file_bytes'], FileValue | undefined>
type OfOrder = NonNullable<ParametersOf<'aliexpress.ds.order.create'>['ds_extend_request']>
true satisfies Same<NonNullable<OfOrder['payment']>['try_to_pay'], boolean | 'true' | 'false' | undefined>

// Wrong ones.
// @ts-expect-error wrong name
await client.call('aliexpress.ds.product.gett', { product_id: '1', ship_to_country: 'US' })
// @ts-expect-error wrong type
await client.call('aliexpress.ds.product.get', { product_id: '1', ship_to_country: 1 })
// @ts-expect-error a number may have lost digits of an identifier
await client.call('aliexpress.ds.product.get', { product_id: 1005003784285827, ship_to_country: 'US' })
// @ts-expect-error missing required
await client.call('aliexpress.ds.product.get', { product_id: '1' })
// @ts-expect-error nothing given where something is required
await client.call('aliexpress.ds.product.get')
// @ts-expect-error unknown field
await client.call('aliexpress.ds.product.get', { product_id: '1', ship_to_country: 'US', country: 'US' })
// @ts-expect-error unknown field inside
await client.call('aliexpress.solution.order.get', { param0: { page_size: 20, current_page: 1, buyer: 'x' } })
await client.call('aliexpress.solution.batch.product.inventory.update', {
  // @ts-expect-error missing required inside a list
  mutiple_product_update_list: [{ multiple_sku_update_list: [] }],
})
// @ts-expect-error no such value
await client.call('aliexpress.ds.image.searchV2', { param0: { sort_type: 'prise' } })
// @ts-expect-error no such value in a list
await client.call('aliexpress.solution.order.get', { order_status_list: ['FINISHED'] })
// @ts-expect-error it takes no parameters
await client.call('aliexpress.ds.member.benefit.get', { level: 'A1' })
// @ts-expect-error no such option
await client.call('aliexpress.ds.member.benefit.get', {}, { retries: 3 })
// @ts-expect-error a text is no parameters
await client.call('aliexpress.solution.order.get', 'page 1')
// @ts-expect-error any name is for callUntyped
await client.call('aliexpress.something.new' as string, {})

// Nothing required: parameters may be left out, options come third.
await client.call('taobao.time.get')
await client.call('aliexpress.ds.member.benefit.get', {}, { timeout: 1_000 })
await client.call('aliexpress.solution.order.get', undefined, { session: null })

// A path, a file, an enumeration, a flag as text, undefined for a parameter that stays out.
const token = await client.call('/auth/token/create', { code: '3_500102', uuid: undefined })
true satisfies Same<typeof token.access_token, string | undefined>
await client.call('aliexpress.photobank.redefining.uploadimageforsdk', {
  file_name: 'front.jpg',
  image_bytes: file(new Uint8Array([1])),
})
await client.call('aliexpress.ds.image.searchV2', { param0: { sort_type: 'price', sort_order: 'asc' } })
await client.call('aliexpress.ds.address.get', { language: 'en', countryCode: 'BR', isMultiLanguage: true })

// Known by name only, known without types, known without an answer.
type NameOnly = 'aliexpress.ascp.co.erp.create'
true satisfies Same<ParametersOf<NameOnly>, Parameters>
true satisfies Same<AnswerOf<NameOnly>, Answer>
const erp = await client.call('aliexpress.ascp.co.erp.create', { anything: [{ goes: 1 }] })
true satisfies Same<(typeof erp)[string], JsonValue>
true satisfies Same<ParametersOf<'aliexpress.message.redefining.updatemsgrank'>['rank'], ParameterValue>
true satisfies Same<AnswerOf<'aliexpress.message.redefining.updatemsgrank'>, Answer>

// Pages: items to the leaf; the page may be left out, even where the catalogue demands it.
for await (const order of client.paginate(
  'aliexpress.solution.order.get',
  { param0: { page_size: 20 } },
  { limit: 5 },
)) {
  true satisfies Same<typeof order, ItemOf<'aliexpress.solution.order.get'>>
  true satisfies Same<typeof order.order_id, string | undefined>
}
true satisfies Same<ItemOf<'aliexpress.solution.product.list.get'>['product_id'], string | undefined>
// @ts-expect-error it has no pages
client.paginate('aliexpress.ds.product.get', { product_id: '1', ship_to_country: 'US' })
// @ts-expect-error unknown field
client.paginate('aliexpress.solution.order.get', { param0: { page_size: 20, buyer: 'x' } })

// The untyped door takes any name, and what was typed before.
const typed: OfProduct = { product_id: '1', ship_to_country: 'US' }
const anything: Answer = await client.callUntyped('aliexpress.something.new', { param0: { page_size: 20 } })
await client.callUntyped('aliexpress.ds.product.get', typed)
await client.batch([{ method: 'aliexpress.ds.product.get', parameters: typed }])
true satisfies Same<(typeof anything)['x'], JsonValue>

// Names that are known only as a union still compile.
declare const either: 'taobao.time.get' | 'aliexpress.ds.member.benefit.get'
await client.call(either)
true satisfies Same<Extract<MethodName, 'aliexpress.ds.product.get'>, 'aliexpress.ds.product.get'>
