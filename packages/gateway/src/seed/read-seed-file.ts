import { readFile } from 'node:fs/promises'

import type { ErrorObject } from 'ajv'

import { checkReferences } from './check-references.ts'
import { SeedError } from './seed-error.ts'
import { seedSchema } from './seed-schema.ts'
import type { Seed } from './seed.ts'

/**
 * Reads the seed of `--seed FILE`: JSON with `apps` (at least one) and, as wanted, `accounts`, `tokens`, `codes`,
 * `products` and `orders`. Ids are text, times epoch milliseconds, prices decimal text in US dollars.
 *
 * @throws SeedError for a file that cannot be read, is not JSON, or breaks the schema; all problems at once
 * @example openStore({ seed: await readSeedFile('my-shop.json') })
 */
export async function readSeedFile(path: string): Promise<Seed> {
  const seed = parse(path, await read(path))
  // Loaded here: compiling a schema is only needed when a file is given.
  const { Ajv } = await import('ajv')
  const validate = new Ajv({ allErrors: true, useDefaults: true, allowUnionTypes: true }).compile<Seed>(seedSchema)
  if (!validate(seed)) throw new SeedError(path, (validate.errors ?? []).map(describe))
  const problems = checkReferences(seed)
  if (problems.length > 0) throw new SeedError(path, problems)
  return seed
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SeedError(path, [`it cannot be read (${code ?? 'unknown reason'}); check the path and its permissions`])
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    // Only the position: the parser's own message quotes the text, and with it secrets.
    const position = /position (\d+)/.exec(String(error))?.[1]
    const where = position === undefined ? '' : ` at character ${position}`
    throw new SeedError(path, [`it is not JSON${where}; correct it there`])
  }
}

function describe(error: ErrorObject): string {
  const place = error.instancePath || '/'
  switch (error.keyword) {
    case 'required':
      return `${place}: ${error.params['missingProperty']} is missing; add it`
    case 'additionalProperties':
      return `${place}: ${error.params['additionalProperty']} is not known here; remove it or correct its name`
    case 'enum':
      return `${place}: must be one of ${(error.params['allowedValues'] as unknown[]).map(String).join(', ')}`
    default:
      return `${place}: ${error.message ?? 'not valid'}`
  }
}
