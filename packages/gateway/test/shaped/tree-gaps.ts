/** Where an answer is not what the response tree says, judged by the words of facts/schema/method.schema.json alone. */
import type { FieldFact } from '@aeop/sdk/facts'

/** What only a failure has: the platform leaves it out of a success. */
const OF_FAILURES = /err|fail|exception|refuse/i

export function treeGaps(value: unknown, fields: readonly FieldFact[], path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: no object`]
  const members = new Map(Object.entries(value))
  const strange = [...members.keys()].filter((name) => !fields.some((field) => field.name === name))
  return [
    ...strange.map((name) => `${path}/${name}: not in the tree`),
    ...fields.flatMap((field) => {
      const place = `${path}/${field.name}`
      const member: unknown = members.get(field.name)
      if (member === undefined) return isOfFailures(field) ? [] : [`${place}: missing`]
      return memberGaps(member, field, place)
    }),
  ]
}

function isOfFailures({ name, fields }: FieldFact): boolean {
  return OF_FAILURES.test(name) || fields?.every(isOfFailures) === true
}

function memberGaps(member: unknown, field: FieldFact, place: string): string[] {
  if (field.list !== true) return oneGaps(member, field, place)
  if (!Array.isArray(member)) return [`${place}: no list`]
  return member.flatMap((item: unknown, index) => oneGaps(item, field, `${place}/${index}`))
}

function oneGaps(value: unknown, field: FieldFact, place: string): string[] {
  if (field.fields !== undefined) return treeGaps(value, field.fields, place)
  if (field.enum !== undefined && !field.enum.includes(value as string)) return [`${place}: none of the enumeration`]
  const type = field.type.startsWith('array<') ? field.type.slice(6, -1) : field.type
  return isOf(type, field.identifier === true, value) ? [] : [`${place}: ${String(value)} is no ${type}`]
}

function isOf(type: string, isIdentifier: boolean, value: unknown): boolean {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'integer') return isIdentifier ? typeof value === 'bigint' && value >= 0n : Number.isSafeInteger(value)
  if (typeof value !== 'string' || value === '') return false
  if (type === 'date') return /^20\d\d-[01]\d-[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d$/.test(value)
  if (type === 'price') return /^\d+\.\d\d$/.test(value)
  if (type === 'bytes') return Buffer.from(value, 'base64').toString('base64') === value
  // A field of which no more is known than that it is JSON.
  if (type === 'json') return typeof JSON.parse(value) === 'object'
  return true
}
