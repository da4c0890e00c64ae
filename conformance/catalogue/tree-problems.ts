/** What is wrong with an answer, judged by the words of the schema of methods; the value is that of simplified JSON, long numbers as `#digits`. */
import type { Field } from './method-facts.ts'

/** Fields that a success has no use for: they name or explain a failure. */
const TROUBLE = /err|fail|exception|refuse/iu

export function treeProblems(value: unknown, fields: readonly Field[], complete: boolean, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`]
  const members = new Map(Object.entries(value))
  const unknown = [...members.keys()].filter((name) => !fields.some((field) => field.name === name))
  return [
    ...unknown.map((name) => `${path}.${name}: not in the catalogue`),
    ...fields.flatMap((field) => {
      const at = `${path}.${field.name}`
      if (!members.has(field.name)) return complete && !isTrouble(field) ? [`${at}: is not there`] : []
      return fieldProblems(members.get(field.name), field, fields, complete, at)
    }),
  ]
}

function fieldProblems(
  value: unknown,
  field: Field,
  around: readonly Field[],
  complete: boolean,
  path: string,
): string[] {
  const type = /^array<(?<type>.+)>$/u.exec(field.type)?.groups?.['type'] ?? field.type
  const items = field.list ? value : [value]
  if (!Array.isArray(items)) return [`${path}: no list`]
  return items.flatMap((item: unknown, index) => {
    const at = field.list ? `${path}[${index}]` : path
    const within = field.fields ?? (field.recursive ? around : undefined)
    if (type === 'json' && within !== undefined) return treeProblems(item, within, complete && !field.recursive, at)
    return fits(item, type) ? [] : [`${at}: ${JSON.stringify(item)} is no ${type}`]
  })
}

/** A field of a failure, or one that holds nothing else. */
function isTrouble({ name, fields }: Field): boolean {
  return TROUBLE.test(name) || fields?.every(isTrouble) === true
}

function fits(value: unknown, type: string): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value) || /^#-?\d{16,}$/u.test(String(value))
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u.test(value)
    case 'price':
      return typeof value === 'string' && /^\d+\.\d\d$/u.test(value)
    // Free JSON: the catalogue does not say what is in it.
    case 'json':
      return value !== undefined && value !== null
    default:
      return typeof value === 'string'
  }
}
