import type { CheckContext } from './check-context.ts'

/** Names of what must not get into a log: secrets, and what tells a person. */
const TELLING = new RegExp(
  [
    'sess|token|secret|code|passw|pwd|sign|key|auth|cred|cert|card|account|login|nick',
    'phone|mobile|mail|fax|name|contact|person|receiver|sender|birth|identity|passport|cpf|tax|rut|vat|\\bid_?(no|num)',
    'addr|street|district|city|province|zip',
  ].join('|'),
  'i',
)

/** Names of classes; some carry signs that would end a line of a log. */
const CLASS_NAME = /^\w{1,40}$/

/** In characters; the secrets and tokens of the platform have 32 and more. */
const LONGEST = 30

/** A value as a finding shows it: itself where it is short and its name harmless, otherwise its kind and length. */
export function shownValue({ path }: CheckContext, value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length <= LONGEST && isHarmless(path)
        ? JSON.stringify(value)
        : `a text of ${value.length} characters`
    case 'number':
    case 'bigint':
    case 'boolean':
      return isHarmless(path) && String(value).length <= LONGEST ? String(value) : `a ${typeof value}`
    case 'object':
      return shownObject(value)
    default:
      return `a ${typeof value}`
  }
}

function isHarmless(path: readonly (string | number)[]): boolean {
  return !path.some((part) => typeof part === 'string' && TELLING.test(part))
}

function shownObject(value: object | null): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  const { constructor } = value
  const name = typeof constructor === 'function' && constructor !== Object ? constructor.name : ''
  return CLASS_NAME.test(name) ? `a ${name}` : 'an object'
}
