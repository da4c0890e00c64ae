import { withoutLostDigits } from './read-value.ts'

/** The type at each path of a JSON text, as in `result.order_list.number[]`; the envelope of a success is not counted. Items of a list share their path. */
export function jsonPaths(text: string): ReadonlyMap<string, string> {
  const root = JSON.parse(withoutLostDigits(text)) as Readonly<Record<string, unknown>>
  const [[name, only] = ['', undefined], ...others] = Object.entries(root)
  const isEnvelope = others.length === 0 && name.endsWith('_response') && name !== 'error_response'
  const paths = new Map<string, string>()
  collect(isEnvelope ? only : root, '', paths)
  paths.delete('')
  return paths
}

function collect(value: unknown, path: string, paths: Map<string, string>): void {
  paths.set(path, typeOf(value))
  if (Array.isArray(value)) for (const item of value) collect(item, `${path}[]`, paths)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) collect(member, path === '' ? name : `${path}.${name}`, paths)
  }
}

/** A number with many digits has become the text `#digits`; a text that holds JSON is a type of its own. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  if (typeof value !== 'string') return typeof value
  if (/^#-?\d{16,}$/u.test(value)) return 'number'
  return /^[[{]/u.test(value) && isJson(value) ? 'JSON text' : 'string'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
