import type { FieldFact } from '@aeop/sdk/facts'

const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => typeof value === 'bigint' || Number.isSafeInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value),
  // Without fields the catalogue knows no more than that it is JSON; live answers have text there.
  json: (value) => typeof value === 'object' || typeof value === 'string',
}

/** Where an answer does not fit the catalogue's response tree; one line for each place. */
export function treeProblems(value: unknown, fields: readonly FieldFact[], path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: not an object`]
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const place = `${path}/${name}`
    const field = fields.find((candidate) => candidate.name === name)
    if (member === undefined) return []
    if (!field) return [`${place}: not in the tree`]
    if (field.list) {
      if (!Array.isArray(member)) return [`${place}: not a list`]
      return member.flatMap((item: unknown, index) => memberProblems(item, field, `${place}/${index}`))
    }
    return memberProblems(member, field, place)
  })
}

function memberProblems(value: unknown, field: FieldFact, place: string): string[] {
  if (field.fields) return treeProblems(value, field.fields, place)
  const type = field.type.replace(/^array<(.*)>$/, '$1')
  return forms[type]?.(value) ? [] : [`${place}: not of type ${type}`]
}
