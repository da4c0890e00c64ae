/** How clients read answers, each as it does it and no better. */
import type { Reading } from '../clients/client.ts'
import { readSimpleXml } from './simple-xml.ts'

type Members = Readonly<Record<string, unknown>>

function parsed(text: string): Members {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('the answer is no object')
  return value as Members
}

/** `error_response`, or the flat refusal of `/rest`, which has a type beside a code that is not "0". */
function refusalOf(answer: Members): Members | null {
  const wrapped = answer['error_response'] as Members | undefined
  if (wrapped !== undefined) return wrapped
  return answer['type'] !== undefined && answer['code'] !== '0' ? answer : null
}

/** The whole JSON as it came: official Python and PHP of IOP, official Python of TOP, the scripts of the AliExpress staff. */
export function readWholeJson(text: string): Reading {
  const answer = parsed(text)
  const refusal = refusalOf(answer)
  return { code: refusal === null ? null : String(refusal['code']), value: answer }
}

/** The value of the only member: official PHP and Node of TOP. A simplified answer has more, of which PHP takes the last. */
export function readOnlyMember(text: string): Reading {
  const answer = parsed(text)
  const members = Object.entries(answer)
  const [[name, value] = ['', undefined]] = members
  if (members.length !== 1) throw new Error(`one member expected, not ${members.map(([one]) => one).join(', ')}`)
  return name === 'error_response' ? { code: String((value as Members)['code']), value } : { code: null, value }
}

/** The root element: official PHP and .NET of TOP by default. PHP takes any `code` for a refusal, so this asks for the root's name. */
export function readXmlRoot(text: string): Reading {
  const { root, value } = readSimpleXml(text)
  if (root === 'error_response') return { code: String((value as Members)['code']), value }
  if (!root.endsWith('_response')) throw new Error(`the root is ${root}`)
  return { code: null, value }
}

/** Lists that the typed classes of the Java clients have; the suite's methods answer with these. */
const typedLists: ReadonlySet<string> = new Set([
  'target_list',
  'product_list',
  'ae_item_sku_info_dtos',
  'ae_sku_property_dtos',
  'ae_item_properties',
  'products',
])

/**
 * The typed parser of Java on a full answer: it goes through the wrapper and expects each list wrapped once more under the name of its element.
 *
 * Source: top-protocol 3.1.
 */
export function readJavaWrapped(text: string): Reading {
  const reading = readOnlyMember(text)
  if (reading.code === null) checkLists(reading.value, 'wrapped')
  return reading
}

/**
 * The typed parser of Java with `simplify`: fields at the root, lists plain. A wrapper leaves it with nothing (clients C3.12).
 *
 * Source: top-protocol 3.2, iop-protocol 4.3.
 */
export function readJavaFlat(text: string): Reading {
  const answer = parsed(text)
  const refusal = refusalOf(answer)
  if (refusal !== null) return { code: String(refusal['code']), value: refusal }
  const wrapper = Object.keys(answer).find((name) => name.endsWith('_response'))
  if (wrapper !== undefined) throw new Error(`the typed parser finds no field in ${wrapper}`)
  checkLists(answer, 'flat')
  return { code: null, value: answer }
}

function checkLists(value: unknown, form: 'wrapped' | 'flat'): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (typedLists.has(name) && !isList(member, form)) throw new Error(`the list ${name} is not ${form}`)
    checkLists(member, form)
  }
}

function isList(value: unknown, form: 'wrapped' | 'flat'): boolean {
  if (form === 'flat') return Array.isArray(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const items: unknown[] = Object.values(value)
  return items.length === 0 || (items.length === 1 && Array.isArray(items[0]))
}
