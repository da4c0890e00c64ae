import { CommandError } from './command-error.ts'

/**
 * The value of an option that is a whole number.
 *
 * @throws {CommandError} `invalid-input` for anything that is not one or lies outside of the bounds.
 */
export function readWholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new CommandError(
    'invalid-input',
    `--${option} is not in its range`,
    `Give a whole number from ${least} to ${most}`,
  )
}
