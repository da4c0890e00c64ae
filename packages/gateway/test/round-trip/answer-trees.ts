import type { FieldFact } from '@aeop/sdk/facts'
import fc from 'fast-check'
import type { AnswerItem, AnswerObject, AnswerValue } from '../../src/operations/operation.ts'

/** Texts that have broken writers and readers of JSON and XML. */
const awkward = [
  ['', ' ', '  \t', '\n', '\r', '\r\n', ' padded ', '\u00A0', '\uFEFF', '\u2028', '\u0085'],
  [
    '<a href="x">R&D\'s</a>',
    '<',
    '>',
    '&',
    '&amp;',
    '&amp;lt;',
    '&#13;',
    '&nbsp;',
    ']]>',
    '<![CDATA[x]]>',
    '<!--x-->',
    '<?xml?>',
  ],
  ['\u0000', '\u0008', '\u000B', '\u001F', '\u007F', '\uFFFE', '\uFFFF', '\uFFFD', '\uD800', '\uDC00', 'a\uDBFFb'],
  ['"', '\\', '\\/', '\\u0041', '/', 'https://x/y', '中文', '😀', 'a\u0308', '@file', '%2B'],
  [
    '0',
    '00',
    '007',
    '-0',
    '1e5',
    '1.10',
    '1234567890123456789',
    '0.1000000000000000055',
    'true',
    'null',
    'undefined',
    'NaN',
  ],
  ['{}', '[]', '{"order_id":1234567890123456789,"a":[1.10]}', '[12345678901234567890]', '2019-01-01 12:00:00'],
].flat()

const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
)

/** Up to 19 digits, the longest that the platform has, and one more. */
const integer = fc.oneof(
  fc.maxSafeInteger(),
  fc.nat(1000),
  fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n }),
  fc.constantFrom(0, 2 ** 53 - 1, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 63n), 1005003784285827n, 1234567890123456789n),
)
const decimal = fc.oneof(
  fc.double({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1, noNaN: true }),
  fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
)

const scalars: Readonly<Record<string, fc.Arbitrary<AnswerItem>>> = {
  string: text,
  date: fc.oneof(fc.constant('2019-01-01 12:00:00'), text),
  price: fc.oneof(fc.constantFrom('1.10', '0.00'), text),
  // Without fields the catalogue knows no more than that it is JSON; live answers have text there.
  json: text,
  // One method has it in its answer, and JSON has no bytes.
  bytes: text,
  boolean: fc.boolean(),
  integer,
  number: decimal,
}

/** Any value that fits a response tree of the catalogue: each member absent or there, lists of any length from none. */
export function answerTree(fields: readonly FieldFact[], depth = 0): fc.Arbitrary<AnswerObject> {
  const members = fields.map((field) => [field.name, valueOf(field, fields, depth)] as const)
  return fc.record(Object.fromEntries(members), { requiredKeys: [] })
}

function valueOf(
  field: FieldFact,
  siblings: readonly FieldFact[],
  depth: number,
): fc.Arbitrary<AnswerValue | undefined> {
  const inside = field.fields ?? (field.recursive ? (depth < 3 ? siblings : []) : undefined)
  const item = inside === undefined ? scalarOf(field) : answerTree(inside, depth + 1)
  const value = field.list ? fc.array(item, { maxLength: 3 }) : item
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) })
}

function scalarOf({ type, name }: FieldFact): fc.Arbitrary<AnswerItem> {
  const scalar = scalars[type.replace(/^array<(.*)>$/, '$1')]
  if (scalar === undefined) throw new Error(`${name}: nothing is drawn for the type ${type}`)
  return scalar
}
