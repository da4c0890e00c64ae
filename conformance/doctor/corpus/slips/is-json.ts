/** Whether a value is the JSON text of an object or a list; what another mistake has spoilt is none. */
export function isJson(value: string): boolean {
  if (!/^[[{]/u.test(value)) return false
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}
