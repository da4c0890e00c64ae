import type { CheckContext } from './check-context.ts'

/** Names of what must not get into a log: secrets, and what tells a person. */
const TELLING =
  /sess|token|secret|code|passw|pwd|sign|key|auth|cred|phone|mobile|mail|name|address|passport|cpf|tax|card|account|\bid_?(no|num)/i

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
  return typeof constructor === 'function' && constructor !== Object && constructor.name !== ''
    ? `a ${constructor.name}`
    : 'an object'
}
