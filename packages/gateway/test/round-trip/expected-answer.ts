import type { FieldFact } from '@aeop/sdk/facts'
import type { AnswerItem, AnswerObject } from '../../src/operations/operation.ts'

/**
 * What a client has to make of a value tree, which is what "comes back equal" means:
 *
 * - a member that is absent (`undefined`) is absent; an empty list is an empty list, an empty object an empty object, an empty text an empty text
 * - an identifier is text with every digit
 * - any other integer is a number where a number holds it, and text with every digit where it does not
 * - minus nought is nought
 * - text is the same text, but for what XML 1.0 cannot hold: those characters, and halves of surrogate pairs, are U+FFFD there
 */
export function expectedAnswer(value: AnswerObject, fields: readonly FieldFact[], isXml: boolean): object {
  const members = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    if (member === undefined) return []
    const field = fields.find((candidate) => candidate.name === name)
    if (field === undefined) throw new Error(`${name} is not in the tree`)
    const inside = field.fields ?? fields
    const one = (item: AnswerItem): unknown =>
      typeof item === 'object' ? expectedAnswer(item, inside, isXml) : scalar(item, field, isXml)
    return [[name, Array.isArray(member) ? member.map(one) : one(member as AnswerItem)]]
  })
  return Object.fromEntries(members)
}

function scalar(value: string | number | bigint | boolean, field: FieldFact, isXml: boolean): unknown {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return isXml ? inXml(value) : value
  if (field.identifier) return String(value)
  if (typeof value === 'number') return value + 0
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}

/** XML 1.0, production 2. */
function inXml(text: string): string {
  return Array.from(text, (character) =>
    /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(character) ? character : '\uFFFD',
  ).join('')
}
