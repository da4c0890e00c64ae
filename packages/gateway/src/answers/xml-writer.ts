import type { FieldFact } from '@aeop/sdk/facts'
import { fieldsByName } from '@aeop/sdk/protocol'
import type { AnswerItem, AnswerObject, AnswerValue } from '../operations/operation.ts'
import { escapeMarkup } from './escape-markup.ts'
import { fieldsWithin } from './fields-within.ts'
import { itemName } from './item-name.ts'
import { isList } from './json-writer.ts'
import { xmlName } from './xml-name.ts'

/** A comment with a host name stands behind the root in answers of TOP, on success and on error (two pasted answers, top-protocol 3.3). */
const HOST_COMMENT = '<!--top011009063212.na61-->'

/**
 * XML of an answer: the root named like the JSON wrapper, lists as a wrapper element with repeated children.
 *
 * @example
 * writeXml('time_get_response', { time: '2019-01-01 12:00:00' }, fields)
 */
export function writeXml(root: string, value: AnswerObject, fields: readonly FieldFact[]): string {
  return `<?xml version="1.0" encoding="utf-8" ?><${root}>${children(value, fields)}</${root}>${HOST_COMMENT}`
}

function children(value: AnswerObject, fields: readonly FieldFact[]): string {
  const byName = fieldsByName(fields)
  let elements = ''
  for (const name of Object.keys(value)) {
    const member = value[name]
    if (member !== undefined) elements += element(name, member, byName.get(name), fields)
  }
  return elements
}

function element(name: string, value: AnswerValue, field: FieldFact | undefined, siblings: readonly FieldFact[]) {
  const tag = xmlName(name)
  const inside = fieldsWithin(field, siblings)
  if (!isList(value)) return `<${tag}>${content(value, inside)}</${tag}>`
  const item = xmlName(itemName(name, value, field))
  return `<${tag}>${value.map((one) => `<${item}>${content(one, inside)}</${item}>`).join('')}</${tag}>`
}

function content(value: AnswerItem, fields: readonly FieldFact[]): string {
  return typeof value === 'object' ? children(value, fields) : escapeXml(String(value))
}

/** Characters that XML 1.0 cannot hold in any form become U+FFFD, lone surrogates among them. A bare CR would be read back as LF, so it is written as a reference. */
function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are exactly the characters meant
  const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  return escapeMarkup(allowed).replaceAll('\r', '&#13;')
}
