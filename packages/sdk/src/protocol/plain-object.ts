/**
 * Whether an object holds nothing but its members: a literal, or one without a prototype. All others keep their value elsewhere (maps, boxed text,
 * typed arrays, expressions, errors), so that their members alone would be a loss without a word.
 *
 * It asks for the end of the chain and not for `Object.prototype`, because another realm (a test runner's, an iframe's) has its own.
 */
export function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
