/** Before anything in the base document. */
export const START = '2018-01-01 00:00:00'

/**
 * What a text or a number is likely to hold, by its name in small letters with underscores; the first rule that fits counts. The ids are those of the base
 * document's order and of the product in the reference's example, which a new gateway knows. An index or a cursor is that of the first page.
 */
export const sampleWords: readonly (readonly [name: RegExp, value: string])[] = [
  [/(?:^|_)page_?size$|(?:^|_)limit$/, '20'],
  [/(?:^|_)(?:current_page|page|page_?no|page_?index|page_?num)$/, '1'],
  [/(?:address|country)_ids?$/, '1000001'],
  [/(?:^|_)order_item_ids?(?:_list)?$/, '1000006270175804'],
  [/(?:^|_)sku_ids?(?:_list)?$/, '12000773890342561'],
  [/(?:^|_)sku_code$/, '44-GRAY'],
  [/(?:^|_)category_ids?(?:_list)?$/, '44'],
  [/^(?:search_id|start_query_index_id)$/, ''],
  [/^feed_name$/, 'DS_all_products'],
  [/^source_values$/, 'https://www.aliexpress.com/item/1005003784285827.html'],
  [/(?:^|_)buyer_login_id$/, 'buyer1@example.com'],
  [/(?:^|_)(?:logistics|tracking|mail)_(?:no|number)$/, 'LP00000001'],
  [/(?:^|_)service_name$|(?:^|_)provider_code$/, 'CAINIAO_STANDARD'],
  [/(?:^|_)(?:full_name|contact_person)$/, 'Ann Lee'],
  [/(?:^|_)(?:product|item)_ids?(?:_list)?$/, '1005003784285827'],
  [/(?:^|_)order_ids?(?:_list)?$|^out_ref$/, '1000006270175804'],
  [/currency/, 'USD'],
  [/country|^(?:ship|shpt)_to$/, 'US'],
  [/lang|locale/, 'en_US'],
  [/e_?mail/, 'buyer@example.com'],
  [/phone|mobile|(?:^|_)fax$/, '5551234567'],
  [/(?:^|_)(?:zip|post)_?code$|(?:^|_)zip$/, '10001'],
  [/(?:^|_)(?:city|county|district)$/, 'New York'],
  [/(?:^|_)(?:province|state)$/, 'New York'],
  [/address|street/, '1 Main Street'],
  [/ur_?ls?$|u_r_ls?$|urls?_list$|link/, 'https://example.com/picture.png'],
  [/(?:^|_)(?:start|begin)_?(?:date|time)$|(?:date|time|create|modified)_(?:start|begin|from)$/, START],
  [/(?:^|_)(?:date|time)$|_(?:date|time)_(?:start|end)$|^gmt_/, '2019-01-01 12:00:00'],
  [/price|amount|(?:^|_)fee$|discount/, '12.34'],
  [/weight|length|width|height|quantity|count|(?:^|_)num(?:ber)?s?$|stock|inventory/, '1'],
  [/file_?name/, 'picture.png'],
  [/(?:^|_)ids?(?:_list)?$|_no$/, '1000001'],
  [/key_?words?/, 'shoes'],
]

/** A name as the rules of {@link sampleWords} read it. */
export function plainName(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase()
}
