/**
 * What a text or a number is likely to hold, by its name in small letters with underscores; the first rule that fits counts. The ids are those of the base
 * document's order and of the product in the reference's example, which a new gateway knows.
 */
export const sampleWords: readonly (readonly [name: RegExp, value: string])[] = [
  [/(?:^|_)page_?size$|(?:^|_)limit$/, '20'],
  [/(?:^|_)(?:current_page|page|page_?no|page_?index|page_?num)$/, '1'],
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
  [/ur_?ls?$|link/, 'https://example.com/picture.png'],
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
