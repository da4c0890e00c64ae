import { statSync } from 'node:fs'
import { parseInstant, readSeedFile, SeedError, type Seed } from '@aeop/gateway'
import { CommandError } from '../command-error.ts'

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

/**
 * The seed of `--seed`. A database that holds state already would keep that and leave the seed unused, so the two are
 * refused together.
 *
 * @throws {CommandError} `invalid-input` naming the file and what is wrong with it.
 */
export async function readSeed(path: string, db: string | undefined): Promise<Seed> {
  const holdsState = db !== undefined && (statSync(db, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (holdsState) {
    const problem = `the database ${db} holds state already, so the seed ${path} would not be used`
    throw new CommandError('invalid-input', problem, 'Leave out --seed, or choose another --db')
  }
  try {
    return await readSeedFile(path)
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    const problem = error.message.replace(/:\n\s*/, ': ').replaceAll(/\n\s*/g, '; ')
    throw new CommandError('invalid-input', problem, 'Mend the file', { cause: error })
  }
}
