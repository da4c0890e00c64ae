/**
 * A count that a program gives, such as how many records a list is to have.
 *
 * @throws {RangeError} for anything but a whole number from 0
 */
export function wholeCount(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new RangeError(`${name} is ${String(value)}: give a whole number from 0`)
}
