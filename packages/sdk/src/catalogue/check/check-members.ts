import { fieldsByName } from '../../protocol/fields-by-name.ts'
import { wireForm } from '../../protocol/json-text.ts'
import { isFileValue } from '../../protocol/parameter-value.ts'
import { isPlainObject } from '../../protocol/plain-object.ts'
import type { FieldFact, FieldType, ScalarType } from '../method-fact.ts'
import { isFull, report, type CheckContext } from './check-context.ts'
import { checkFile } from './check-file.ts'
import { checkScalar } from './check-scalar.ts'
import { isAbsent } from './is-absent.ts'
import { isByCommas, readItems } from './list-items.ts'
import { readJsonText } from './read-json-text.ts'
import { reportUnknown } from './report-unknown.ts'
import { shownValue } from './shown-value.ts'

/** Checks the members of an object against its fields: those of a request, and those of each object in it. It goes no deeper than the fields do. */
export function checkMembers(context: CheckContext, fields: readonly FieldFact[], values: object): void {
  const { path } = context
  let present = 0
  for (const field of fields) {
    if (isFull(context)) return
    path.push(field.name)
    const value = ownMember(values, field.name)
    if (value !== undefined) present++
    if (!isAbsent(value)) checkValue(context, field, value)
    else if (field.required === true) reportMissing(context, value)
    path.pop()
  }
  if (!context.unknownNames) return
  const names = Object.keys(values)
  // As many as the fields have: then there are no others, and looking up each name is half of the work.
  if (names.length > present) reportOthers(context, fields, values, names)
}

function reportOthers(
  context: CheckContext,
  fields: readonly FieldFact[],
  values: object,
  names: readonly string[],
): void {
  const known = fieldsByName(fields)
  for (const name of names) {
    if (isFull(context)) return
    if (!known.has(name) && ownMember(values, name) !== undefined) reportUnknown(context, fields, name)
  }
}

/** Not what an object inherits: a field may be called `constructor`. Most are absent, and of those nothing more has to be asked. */
function ownMember(values: object, name: string): unknown {
  const value = (values as Record<string, unknown>)[name]
  return value === undefined || Object.hasOwn(values, name) ? value : undefined
}

function reportMissing(context: CheckContext, value: unknown): void {
  const problem = typeof value === 'string' ? 'it is required, and the text is blank' : 'it is required'
  report(context, 'missing', problem, 'Give it a value')
}

/** Types of the items of each type of list. */
const itemTypes: ReadonlyMap<FieldType, ScalarType> = new Map(
  (['string', 'integer', 'number', 'boolean', 'date', 'price', 'json', 'bytes'] as const).map((type) => [
    `array<${type}>`,
    type,
  ]),
)

function checkValue(context: CheckContext, field: FieldFact, value: unknown): void {
  // Only names are known of such methods: their types are placeholders.
  if (context.fact.paramTypes === 'unknown') return
  const { type } = field
  const isFile = isFileValue(value)
  if (type === 'bytes' || isFile) {
    checkFile(context, type, value, isFile)
    return
  }
  const form = written(value)
  const itemType = itemTypes.get(type)
  if (itemType !== undefined) checkList(context, field, itemType, form)
  else if (type === 'json') checkObject(context, field, form)
  else checkScalar(context, field, type as ScalarType, form)
}

/** What stands on the wire for an object that says so itself; a date stays one, because its text would be taken for any other. */
function written(value: unknown): unknown {
  const isOther = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isOther && 'toJSON' in value ? wireForm('', value) : value
}

/** An object, or at the top of a request its JSON text (top-protocol 2.2). What an object without known fields holds is free: maps and the like (catalogue.md 4). */
function checkObject(context: CheckContext, { fields }: FieldFact, given: unknown): void {
  const isTop = context.path.length === 1
  const read = isTop && typeof given === 'string' ? readJsonText(context, given) : { value: given }
  if (fields === undefined || read === undefined) return
  const { value } = read
  if (isPlainObject(value)) {
    checkMembers(context, fields, value as object)
    return
  }
  const isText = !isTop && typeof value === 'string'
  const remedy = isText ? 'Give the object itself: inside JSON its JSON text is text' : 'Give { name: value }'
  report(context, 'type', `it takes an object, and ${shownValue(context, value)} is none`, remedy)
}

function checkList(context: CheckContext, field: FieldFact, itemType: ScalarType, value: unknown): void {
  const byCommas = isByCommas(context, itemType, value)
  const items = readItems(context, value, byCommas)
  if (items === undefined) return
  const { maxItems, required } = field
  if (maxItems !== undefined && items.length > maxItems) {
    const problem = `the list has ${items.length} items, and ${maxItems} are taken`
    report(context, 'list-size', problem, `Send it in portions of up to ${maxItems}`)
  }
  // An empty text is left out, an empty JSON list is sent.
  if (byCommas && required === true && items.length === 0) reportMissing(context, value)
  for (let index = 0; index < items.length && !isFull(context); index++) {
    context.path.push(index)
    checkItem(context, field, itemType, items[index], byCommas)
    context.path.pop()
  }
}

function checkItem(
  context: CheckContext,
  field: FieldFact,
  itemType: ScalarType,
  item: unknown,
  byCommas: boolean,
): void {
  if (item === undefined || item === null || (byCommas && isAbsent(item)))
    report(context, 'type', 'the item is empty', 'Leave it out of the list')
  else if (itemType === 'json') checkObject(context, field, written(item))
  else if (byCommas && typeof item === 'string' && item.includes(',')) {
    const remedy = 'Call the method over IOP, where lists are JSON, or leave the item out'
    report(context, 'form', 'it holds a comma, and TOP separates the items of this list by commas', remedy)
  } else checkScalar(context, field, itemType, item)
}
