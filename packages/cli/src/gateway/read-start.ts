import { parseInstant, readSeedFile, SeedError, type GatewayOptions, type Seed } from '@aeop/gateway'
import { CommandError } from '../command-error.ts'
import { readWholeNumber } from '../read-whole-number.ts'

/**
 * The value of `--clock`, checked.
 *
 * @throws {CommandError} `invalid-input` for a text that is no time or has no offset.
 */
export function readClock(text: string): number {
  try {
    return parseInstant(text)
  } catch (error) {
    const remedy = 'Give ISO 8601 with an offset, such as 2019-01-01T12:00:00+08:00'
    throw new CommandError('invalid-input', '--clock is no time', remedy, { cause: error })
  }
}

/** As the gateway itself has it. */
const MOST_RECORDS = 1_000_000

/**
 * The option `scale` of `--products` and `--orders`.
 *
 * @throws {CommandError} `invalid-input` for what is no such number.
 */
export function readScale(products: string | undefined, orders: string | undefined): Pick<GatewayOptions, 'scale'> {
  if (products === undefined && orders === undefined) return {}
  return {
    scale: {
      ...(products === undefined ? {} : { products: readWholeNumber('products', products, 0, MOST_RECORDS) }),
      ...(orders === undefined ? {} : { orders: readWholeNumber('orders', orders, 0, MOST_RECORDS) }),
    },
  }
}

/** So many problems of a seed are shown: more would push the first ones out of the terminal. */
const MOST_PROBLEMS = 5

/**
 * The seed of `--seed`.
 *
 * @throws {CommandError} `invalid-input` naming the file and what is wrong with it.
 */
export async function readSeed(path: string): Promise<Seed> {
  try {
    return await readSeedFile(path)
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    const hidden = error.problems.length - MOST_PROBLEMS
    const shown = error.problems.slice(0, MOST_PROBLEMS).join('; ')
    const problem = `the seed file ${path} cannot be used: ${shown}${hidden > 0 ? `; and ${hidden} more` : ''}`
    throw new CommandError('invalid-input', problem, 'Start the gateway again after that', { cause: error })
  }
}
