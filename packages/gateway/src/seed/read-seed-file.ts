import { readFile } from 'node:fs/promises'

import { checkSeed } from './check-seed.ts'
import { SeedError } from './seed-error.ts'
import type { Seed } from './seed.ts'

/**
 * Reads the seed of `--seed FILE`: JSON with `apps` (at least one) and, as wanted, `accounts`, `tokens`, `codes`,
 * `products` and `orders`. Ids are text, times epoch milliseconds, prices decimal text in US dollars.
 *
 * @throws SeedError for a file that cannot be read, is not JSON, or breaks the schema; all problems at once
 * @example openStore({ seed: await readSeedFile('my-shop.json') })
 */
export async function readSeedFile(path: string): Promise<Seed> {
  const source = `the seed file ${path}`
  return checkSeed(parse(source, await read(source, path)), source)
}

async function read(source: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SeedError(source, [`it cannot be read (${code ?? 'unknown reason'}); check the path and its permissions`])
  }
}

function parse(source: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    // Only the position: the parser's own message quotes the text, and with it secrets.
    const position = /position (\d+)/.exec(String(error))?.[1]
    const where = position === undefined ? '' : ` at character ${position}`
    throw new SeedError(source, [`it is not JSON${where}; correct it there`])
  }
}
