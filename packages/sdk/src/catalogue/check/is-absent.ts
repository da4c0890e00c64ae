/** Whether a value counts as not given: the client leaves it out, and what the platform takes as empty it treats alike (top-protocol 2.6). */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
