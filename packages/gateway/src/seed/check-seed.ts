import type { ErrorObject, ValidateFunction } from 'ajv'

import { checkReferences } from './check-references.ts'
import { SeedError } from './seed-error.ts'
import { seedSchema } from './seed-schema.ts'
import type { Seed } from './seed.ts'

/**
 * Checks a seed and fills in what has a default.
 *
 * @param source what the seed is, for the error: `the seed file shop.json`
 * @returns a copy, so that later changes to the value change no state
 * @throws SeedError with all problems at once, each with its place as a JSON pointer
 * @example await checkSeed({ apps: [{ appKey: '1', secret: 's', status: 'test' }] }, 'the option seed')
 */
export async function checkSeed(value: unknown, source: string): Promise<Seed> {
  const seed = copy(value, source)
  const validate = await (validator ??= compile())
  if (!validate(seed)) throw new SeedError(source, (validate.errors ?? []).map(describe))
  const problems = checkReferences(seed)
  if (problems.length > 0) throw new SeedError(source, problems)
  return withSellers(seed)
}

/** A product without a seller is sold by the first one; in a file without sellers by nobody. */
function withSellers(seed: Seed): Seed {
  const first = seed.accounts.find(({ platform }) => platform === 'seller_center')?.accountId ?? ''
  return { ...seed, products: seed.products.map((product) => ({ ...product, sellerId: product.sellerId || first })) }
}

let validator: Promise<ValidateFunction<Seed>> | undefined

async function compile(): Promise<ValidateFunction<Seed>> {
  // Loaded here: only who brings a seed pays for it, and once.
  const { Ajv } = await import('ajv')
  return new Ajv({ allErrors: true, useDefaults: true, allowUnionTypes: true }).compile<Seed>(seedSchema)
}

function copy(value: unknown, source: string): unknown {
  try {
    return structuredClone(value)
  } catch {
    throw new SeedError(source, ['/: it holds a function or a symbol; give plain data, as in JSON'])
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
