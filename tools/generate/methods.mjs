// @ts-check
// facts/methods/*.json -> packages/sdk/src/generated/methods.ts

import { printData } from '../print-data.mjs'

const KEPT = ['required', 'list', 'itemName', 'recursive', 'enum', 'maxLength', 'minimum', 'maximum', 'maxItems']
const FORMS = ['format', 'pattern']

/**
 * The rule that makes an integer of an answer an identifier, read off the names of the whole catalogue: `id`, `product_id`,
 * `sl_related_skuId`, `sku_Id`, `item_ids`, `iid`, `category_id_long`, `success_product_id_list`, `owner_member_seq_long`,
 * `order_number`, and `order_list`, which lists order ids. Such a number may exceed 2^53 (17-digit sku ids are on record).
 */
const IDENTIFIER =
  /(?:^|_)i?ids?(?:_long|_list|_l\d)?$|[a-z_]I[dD]s?$|_seq(?:_long)?$|(?:^|_)order_number$|^order_list$/

/** @param {import('../read-facts.mjs').Fact[]} methods @returns {string} */
export function generateMethods(methods) {
  const table = Object.fromEntries(methods.map((method) => [method.name, compactMethod(method)]))
  return `/** Types of the catalogue. \`date\` is text \`yyyy-MM-dd HH:mm:ss\`; \`json\` in a request is sent as JSON text; \`bytes\` is a file. */
export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'price' | 'json' | 'bytes'

/** A scalar type or a list of one. */
export type FieldType = ScalarType | \`array<\${ScalarType}>\`

/** One field of a request or an answer. */
export interface FieldFact {
  readonly name: string
  readonly type: FieldType
  /** Requests only; absent where not known. */
  readonly required?: boolean
  /** Answers only: the value is a list. */
  readonly list?: boolean
  /** Answers only: the key around the items of a list where \`simplify\` is off. */
  readonly itemName?: string
  /** Answers only: an integer that names something and must not lose a digit. */
  readonly identifier?: boolean
  /** The field holds objects of the kind that it is part of. */
  readonly recursive?: boolean
  readonly fields?: readonly FieldFact[]
  readonly enum?: readonly (string | number)[]
  /** In characters. */
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  /** Form of a date in text, for example \`yyyy-MM-dd HH:mm:ss\`. */
  readonly format?: string
  /** Regular expression that the whole value matches. */
  readonly pattern?: string
}

/** One API method. */
export interface MethodFact {
  /** Dotted name, or path of a system API. */
  readonly name: string
  /** Where it is served; \`both\` means TOP and IOP's \`/sync\`. */
  readonly protocol: 'top' | 'iop' | 'both'
  /** Whether it needs an access token; \`null\` where not known. */
  readonly session: boolean | null
  /** The verb that the official Java SDK states; the platform takes GET and POST alike. */
  readonly httpMethod?: string
  readonly params: readonly FieldFact[]
  readonly response: readonly FieldFact[]
}

const table: Record<string, MethodFact> = ${printData(table, 'typescript')}

/**
 * The API methods by name. Without a prototype, so that a name sent by a caller finds methods only.
 *
 * Source: the catalogue; each file of facts/methods names its own.
 *
 * @example
 * \`\`\`ts
 * methods['taobao.time.get']?.session // false
 * methods['constructor'] // undefined
 * \`\`\`
 */
export const methods: Readonly<Record<string, MethodFact>> = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ Object.create(null) as Record<string, MethodFact>,
  table,
)
`
}

/** @param {any} method */
function compactMethod({ name, protocol, session, httpMethod, params, response }) {
  const compact = { name, protocol, session, httpMethod }
  return {
    ...compact,
    params: params.map((/** @type {any} */ field) => compactField(field, false)),
    response: response.map((/** @type {any} */ field) => compactField(field, true)),
  }
}

/** @param {any} field @param {boolean} answer @returns {object} */
function compactField(field, answer) {
  const integer = field.type === 'integer' || field.type === 'array<integer>'
  const kept = [...KEPT, ...FORMS].filter((key) => field[key] !== undefined).map((key) => [key, field[key]])
  return {
    name: field.name,
    type: field.type,
    ...(answer && integer && IDENTIFIER.test(field.name) ? { identifier: true } : {}),
    ...Object.fromEntries(kept),
    ...(field.fields ? { fields: field.fields.map((/** @type {any} */ inner) => compactField(inner, answer)) } : {}),
  }
}
