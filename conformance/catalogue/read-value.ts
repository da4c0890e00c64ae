/**
 * An answer of any dialect as one tree with text at its leaves, made by the suite's own readers: lists are arrays, and ids have their digits.
 *
 * Source: top-protocol 3.1 to 3.3; iop-protocol 4.
 */
import { readOnlyMember, readXmlRoot } from '../readers/read-answers.ts'
import type { Field } from './method-facts.ts'
import type { DialectName } from './send-request.ts'
import type { Endpoint } from './wire-pairs.ts'

type Members = Readonly<Record<string, unknown>>

/** JSON texts and long numbers: text is skipped, and a number that a double cannot hold becomes text. */
const LONG = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/gu

/** What stands between the brackets, ids as text. */
export function withoutLostDigits(text: string): string {
  return text.replace(LONG, (found) => (found.startsWith('"') ? found : `"#${found}"`))
}

/** The fields of the answer as they came, without the envelope; a number with many digits is the text `#digits`. */
export function readFields(text: string, endpoint: Endpoint, dialect: DialectName): Members {
  const flat = endpoint === 'rest' || dialect === 'simplified'
  const { code, value } = read(text, flat, endpoint === 'rest' ? 'simplified' : dialect)
  if (code !== null || typeof value !== 'object') throw new Error(`refused: ${text}`)
  const { request_id: id, _trace_id_: _trace, ...fields } = value as Members
  if (typeof id !== 'string' || !/^\w{12,}$/u.test(id)) throw new Error(`no request id: ${text}`)
  return fields
}

function read(
  text: string,
  flat: boolean,
  dialect: DialectName,
): { readonly code: string | null; readonly value: unknown } {
  if (dialect === 'xml') return readXmlRoot(text)
  const safe = withoutLostDigits(text)
  if (!flat) return readOnlyMember(safe)
  const value = JSON.parse(safe) as Members
  const refused = value['error_response'] !== undefined || /^(?:ISV|ISP|SYSTEM)$/u.test(String(value['type']))
  return { code: refused ? text : null, value }
}

/** The tree of texts. In the full forms a list is an object around its items. */
export function textTree(value: unknown, fields: readonly Field[] | undefined, wrapped: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value === '' && fields !== undefined ? {} : leaf(value)
  return Object.fromEntries(
    Object.entries(value as Members).map(([name, member]) => {
      const field = fields?.find((candidate) => candidate.name === name)
      const within = field?.fields ?? (field?.recursive ? fields : undefined)
      return [
        name,
        field?.list
          ? itemsOf(member, wrapped, itemName(field)).map((item) => textTree(item, within, wrapped))
          : textTree(member, within, wrapped),
      ]
    }),
  )
}

/** A tree that is one already, with text at its leaves. */
export function textLeaves(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textLeaves)
  if (typeof value !== 'object' || value === null) return leaf(value)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, textLeaves(member)]))
}

function itemsOf(value: unknown, wrapped: boolean, name: string): readonly unknown[] {
  if (!wrapped) return value as readonly unknown[]
  if (value === '') return []
  const members = Object.entries(value as Members)
  const [[found, items] = [name, []], ...others] = members
  if (others.length > 0) throw new Error(`a list with ${members.length} members: ${JSON.stringify(value)}`)
  if (found !== name) throw new Error(`items of a list are called ${found}, not ${name}: ${JSON.stringify(value)}`)
  return [items].flat()
}

/** What stands around the items of a list in the full forms. Source: top-protocol 3.1. */
function itemName({ name, type, fields, recursive, itemName: known }: Field): string {
  if (known !== undefined) return known
  if (fields !== undefined || recursive === true) return name.slice(0, -1)
  const item = /^array<(?<item>.+)>$/u.exec(type)?.groups?.['item'] ?? 'string'
  return { integer: 'number', number: 'number', boolean: 'boolean', json: 'json' }[item] ?? 'string'
}

function leaf(value: unknown): string {
  const text = String(value)
  return /^#-?\d{16,}$/u.test(text) ? text.slice(1) : text
}
