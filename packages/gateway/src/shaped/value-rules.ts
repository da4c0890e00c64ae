import type { KindName } from './value-kinds.ts'

/** What a field holds, by its name. */
export interface ValueRule {
  /** Matches the name in snake case. */
  readonly names: RegExp
  readonly kind: KindName
  /** Only for fields of these types. */
  readonly types?: readonly string[]
  /** `outside-lists`: not for what belongs to one item of many; `root`: on the first level only; `single`: not for a list of its own. */
  readonly where?: 'outside-lists' | 'root' | 'single'
  /** Share of the price for money, days after the first event for times. */
  readonly by?: number
}

const FLAG = ['boolean']
const TEXT = ['string']
const NUMBERS = ['integer', 'number']
const TEXT_OR_NUMBER = [...TEXT, ...NUMBERS]
const TIMES = [...TEXT_OR_NUMBER, 'date']

/**
 * From names to kinds of value; the first that fits decides. Ours, not the platform's: the trees tell names and types only. Made from the names of the whole
 * catalogue and the published sample answers.
 */
export const valueRules: readonly ValueRule[] = [
  // How it went. An answer that says success has nothing to say of errors.
  { names: /^(is_)?not_succ|fail|^(need_)?retry$|^need_retry|error/, kind: 'no', types: FLAG },
  { names: /error|(^|_)err_|exception|fail|refuse/, kind: 'left-out' },
  { names: /^request_id$/, kind: 'trace', types: TEXT },
  { names: /^(is_)?empty$/, kind: 'no', types: FLAG },
  { names: /succ|^ret$/, kind: 'yes', types: FLAG },
  { names: /^(result|data|target|value|result_object)$/, kind: 'yes', types: FLAG, where: 'outside-lists' },
  { names: /^(is_|result_)?success(ed)?\d?$/, kind: 'true-text', types: TEXT },
  { names: /^code$/, kind: 'zero-code', where: 'root' },
  { names: /^(code|(rsp|resp|res|ret|result|status|msg)_code)$/, kind: 'success-code', where: 'outside-lists' },
  { names: /^((rsp|resp|res|result)_)?(msg|message)$|^msg_info$/, kind: 'success-words', where: 'outside-lists' },

  // Pages.
  {
    names: /^(current(_page(_no|_index)?)?|page|page_(no|num|number|index))$/,
    kind: 'page-number',
    types: TEXT_OR_NUMBER,
  },
  { names: /^page_size$/, kind: 'page-size', types: TEXT_OR_NUMBER },
  { names: /^total_page/, kind: 'pages', types: TEXT_OR_NUMBER },
  { names: /^current_record_count$/, kind: 'items-on-page', types: TEXT_OR_NUMBER },
  {
    names: /^total(_(count|item|num|number|record|record_count|result_count))?$/,
    kind: 'total',
    types: TEXT_OR_NUMBER,
  },

  { names: /^has_(more|next(_page)?)$/, kind: 'more', types: FLAG },
  { names: /^is_finished$/, kind: 'last', types: FLAG },

  // Flags that are no booleans.
  { names: /^(is|has|can|need)_|include_tax$/, kind: 'flag-text', types: TEXT },
  { names: /^(is|has|can|need)_/, kind: 'bit', types: NUMBERS },

  // Texts that hold JSON.
  { names: /^token_result$/, kind: 'token-json', types: TEXT },
  {
    names: /json|^ext(end|ra|_|$)|features?$|^names$|configuration_data|attributes$|_map$|^properties$|mobile_detail/,
    kind: 'json-text',
    types: TEXT,
  },
  // Those of published answers.
  {
    names: /^(data|children|item_execution_result|multi_language_names)$/,
    kind: 'json-text',
    types: TEXT,
  },

  // Pictures and addresses.
  { names: /base64/, kind: 'picture-bytes', types: TEXT },
  {
    names: /^image_u_?r_?ls$|(^|_)(image|img|pic|picture|photo)s$/,
    kind: 'pictures',
    types: TEXT,
    where: 'single',
  },
  {
    names:
      /(^|_)(image|img|pic|picture|photo|poster|cover|logo|icon|avatar)s?(_?(urls?|list|links?|src|path|full|summ|white))*(_?\d)?$|label_url|photobank_url/,
    kind: 'picture',
    types: TEXT,
  },
  { names: /(store|shop).*url$/, kind: 'shop-url', types: TEXT },
  { names: /video.*url$|^media_url$/, kind: 'video-url', types: TEXT },
  { names: /(order|logistics?|tracking).*(url|link)$/, kind: 'url', types: TEXT },
  { names: /(product|item|detail|snap|promotion|src).*(url|link)$/, kind: 'product-url', types: TEXT },
  { names: /(url|link|href|website|web_site|uri)(_list)?$/, kind: 'url', types: TEXT },

  // States and words of the platform.
  { names: /order_status|show_status/, kind: 'order-state', types: TEXT },
  { names: /logistics_status/, kind: 'logistics-state', types: TEXT },
  { names: /issue_status/, kind: 'issue-state', types: TEXT },
  { names: /fund_status/, kind: 'fund-state', types: TEXT },
  { names: /frozen_status/, kind: 'frozen-state', types: TEXT },
  { names: /product_status/, kind: 'product-state', types: TEXT },
  { names: /status|(^|_)state$/, kind: 'state', types: TEXT },
  {
    names: /logistics_(service|type)|service_name|solution_(code|name)|resource_code/,
    kind: 'logistics-service',
    types: TEXT,
  },
  { names: /payment_type|pay_type/, kind: 'payment', types: TEXT },
  { names: /_(type|mode|method|role|unit)$/, kind: 'word', types: TEXT },

  // What names things, as a number or as text.
  { names: /sku_?ids?(_|$)/, kind: 'sku-id', types: TEXT_OR_NUMBER },
  {
    names:
      /(order|trade|child(?!ren)|issue|reverse|refund|package|handover|bigbag|lbx).*(_ids?(_long|_list)?|_number|_no(_list)?|_order)$|^order_list$/,
    kind: 'order-id',
    types: TEXT_OR_NUMBER,
  },
  { names: /(category|cate|cat)_?ids?(_|$)/, kind: 'category-id', types: TEXT_OR_NUMBER },
  { names: /(product|item|goods|offer)_?ids?(_|$)/, kind: 'product-id', types: TEXT_OR_NUMBER },
  { names: /^(products|product_list)$/, kind: 'product-id', types: NUMBERS },
  { names: /(login_id|loginid)$|nick/, kind: 'login', types: TEXT },
  {
    names:
      /(member|seller|buyer|user|account|owner|publisher|supplier|havana|operator|shop|store|merchant).*(_id|_seq)/,
    kind: 'member-id',
    types: TEXT_OR_NUMBER,
  },
  { names: /(^|_)i?ids?(_long|_list|_l\d)?$|_seq(_long)?$/, kind: 'id', types: TEXT_OR_NUMBER },
  {
    names:
      /tracking_(number|num|no|code)$|(^|_)lp_(number|no)$|logistics_no|waybill|mail_?no|international_logistics_num/,
    kind: 'tracking-number',
    types: TEXT,
  },
  { names: /barcode|bar_code|(^|_)ean(_|$)/, kind: 'barcode', types: TEXT },
  { names: /hs_code$/, kind: 'hs-code', types: TEXT },
  { names: /sku_attr$/, kind: 'sku-attribute', types: TEXT },
  { names: /token/, kind: 'token', types: TEXT },

  // Times.
  { names: /^(refresh_)?expires_in$/, kind: 'month-in-seconds', types: TEXT_OR_NUMBER },
  { names: /left_.*_(hour|min)$/, kind: 'small', types: TEXT },
  { names: /^(model_)?year$/, kind: 'year', types: TEXT_OR_NUMBER },
  { names: /left_time$|duration|timeout$|_seconds?$/, kind: 'seconds', types: TEXT_OR_NUMBER },
  { names: /^min_.*(_days?|_time)$/, kind: 'fewest-days', types: TEXT_OR_NUMBER },
  { names: /^max_.*(_days?|_time)$/, kind: 'most-days', types: TEXT_OR_NUMBER },
  { names: /(delivery|prepare|process|handling)_time$|_days?$|lead_time/, kind: 'days', types: TEXT_OR_NUMBER },
  { names: /time_zone_offset/, kind: 'zone-offset', types: TEXT_OR_NUMBER },
  { names: /time_zone/, kind: 'time-zone', types: TEXT },
  { names: /birth/, kind: 'time', by: -10_950, types: TIMES },
  {
    names: /((^|_)end|expir|offline|valid|deadline).*(time|date)|(time|date)_end$|gmt_expiration/,
    kind: 'time',
    by: 365,
    types: TIMES,
  },
  {
    names:
      /(finish|accept|receiv|arriv|complete|deliver|settle|reach).*(time|date)|^gmt_(received|\w*complete|trade_end)$/,
    kind: 'time',
    by: 20,
    types: TIMES,
  },
  { names: /(send|ship|loan|refund|issue|cancel).*(time|date)|^gmt_send$/, kind: 'time', by: 3, types: TIMES },
  {
    names: /modif.*(time|date)|modified|^updated?(_time|_at)?$|paid_?time|pay_(success_)?time|gmt_update|gmt_pay/,
    kind: 'time',
    by: 1,
    types: TIMES,
  },
  {
    names: /(^|_)gmt_|(^|_)(time|date|datetime)$|time_?stamp|(^|_)(date|time)_|time_start$|created$/,
    kind: 'time',
    types: TIMES,
  },

  // Money and rates.
  { names: /currency_name$/, kind: 'currency-name', types: TEXT },
  { names: /currenc?y(_code)?$/, kind: 'currency', types: TEXT },
  { names: /^symbol$/, kind: 'currency-sign', types: TEXT },
  { names: /^numeric_code$/, kind: 'currency-number', types: NUMBERS },
  { names: /^default_fraction_digits$/, kind: 'two', types: NUMBERS },
  { names: /^cent_factor$/, kind: 'hundred', types: NUMBERS },
  { names: /commission_rate$|(_|^)discount(_rate)?$|percent|ratio$/, kind: 'percent', types: TEXT_OR_NUMBER },
  { names: /evaluate_rate$|positive_rate$/, kind: 'approval', types: TEXT_OR_NUMBER },
  { names: /rating(_value)?$|score$|(^|_)star(_|$)/, kind: 'rating', types: TEXT_OR_NUMBER },
  { names: /rates?$/, kind: 'rate', types: TEXT_OR_NUMBER },
  { names: /sale.*price_?(text|format)/, kind: 'money-words', by: 0.8, types: TEXT },
  { names: /shipping_fee_format/, kind: 'money-words', by: 0.15, types: TEXT },
  { names: /(amount|price)_(str|format|desc)|price_?(text|format)/, kind: 'money-words', types: TEXT },
  { names: /_cents$/, kind: 'cents', types: TEXT },
  { names: /commission|bonus|escrow_fee|afflicate/, kind: 'money', by: 0.07, types: TEXT_OR_NUMBER },
  { names: /freight|shipping_fee|logistics_(fee|amount)|postage/, kind: 'money', by: 0.15, types: TEXT_OR_NUMBER },
  {
    names: /(sale|min|bulk|wholesale|discount|promotion).*price|price.*(min|discount)/,
    kind: 'money',
    by: 0.8,
    types: TEXT_OR_NUMBER,
  },
  {
    names: /price|amount|fee$|_fee_|cost|money|budget|revenue|gmv|_spend$|^code_value$|^cent$|_cents?$/,
    kind: 'money',
    types: TEXT_OR_NUMBER,
  },

  // People and places.
  { names: /e_?mail/, kind: 'email', types: TEXT },
  { names: /(phone|fax)_(country|prefix)/, kind: 'phone-country', types: TEXT_OR_NUMBER },
  { names: /(phone|fax)_area/, kind: 'phone-area', types: TEXT },
  { names: /phone|mobile(_n_?o)?$|(^|_)tel$|fax|contact_number$/, kind: 'phone', types: TEXT },
  { names: /country_?(full_)?name|nation_name/, kind: 'country-name', types: TEXT },
  { names: /(^|_)(country|nation|region)|ship_?to/, kind: 'country', types: TEXT },
  { names: /(prov|province|state)_code/, kind: 'province-code', types: TEXT },
  { names: /province|^(prov|state)$|contact_area/, kind: 'province', types: TEXT },
  { names: /(city|county|district|town|area)_code$/, kind: 'code', types: TEXT },
  { names: /(^|_)(city|county|district|town)(_|$)/, kind: 'city', types: TEXT },
  { names: /(^|_)zip|post_?code|postal/, kind: 'zip', types: TEXT },
  { names: /address_number$/, kind: 'count', types: TEXT },
  { names: /street|address/, kind: 'street', types: TEXT },
  { names: /first_name/, kind: 'first-name', types: TEXT },
  { names: /last_name|surname/, kind: 'last-name', types: TEXT },
  {
    names: /full_?name|contact|receiver|consignee|buyer_name|^creator$|^operator$|signer|signed/,
    kind: 'person',
    types: TEXT,
  },
  { names: /(shop|store|seller|company|supplier|brand|merchant)(_name|_title)?$/, kind: 'shop-name', types: TEXT },
  { names: /language$|locale|^lang$/, kind: 'locale', types: TEXT },

  // Goods.
  { names: /category_(display_)?(name|title)|cate_name|^category$/, kind: 'category-name', types: TEXT },
  { names: /(attr|attribute|property)_name$/, kind: 'property-name', types: TEXT },
  { names: /^color$/, kind: 'colour', types: TEXT },
  { names: /^size$/, kind: 'size', types: TEXT },
  {
    names: /(attr|attribute|property).*value|definition_name|value_name/,
    kind: 'property-value',
    types: TEXT,
  },
  { names: /title|subject|(product|item|goods|sku)_(main_)?name$|^summary$/, kind: 'title', types: TEXT },
  { names: /(^|_)detail$|description_html/, kind: 'html', types: TEXT },
  { names: /weight/, kind: 'weight', types: TEXT_OR_NUMBER },
  { names: /^(width|height)$/, kind: 'pixels', types: TEXT_OR_NUMBER },
  { names: /hs_code_length$/, kind: 'hs-code-length', types: NUMBERS },
  { names: /length|width|height/, kind: 'centimetres', types: TEXT_OR_NUMBER },
  { names: /(^|_)(tax|cpf|invoice|ioss|oem|article)_number$/, kind: 'code', types: TEXT },
  {
    names: /(^|_)(count|quantity|num|stocks?|sales|volume|size|orders|number)$|^total_|stock/,
    kind: 'count',
    types: TEXT_OR_NUMBER,
  },

  // What is left.
  { names: /(^|_)(code|no|number|sku|spu)$/, kind: 'code', types: TEXT },
  {
    names: /memo|remark|message|content|comment|tips|reason|desc(ription)?(_|$)|feedback|note$|^text$/,
    kind: 'sentence',
    types: TEXT,
  },
]
