import { problemsOf } from '../schema/problems-of.ts'
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
 * @example checkSeed({ apps: [{ appKey: '1', secret: 's', status: 'test' }] }, 'the option seed')
 */
export function checkSeed(value: unknown, source: string): Seed {
  const seed = copy(value, source)
  const problems = problemsOf(seedSchema, seed, 'filled')
  if (problems.length > 0) throw new SeedError(source, problems)
  const broken = checkReferences(seed as Seed)
  if (broken.length > 0) throw new SeedError(source, broken)
  return withSellers(seed as Seed)
}

/** A product without a seller is sold by the first one; in a file without sellers by nobody. */
function withSellers(seed: Seed): Seed {
  const first = seed.accounts.find(({ platform }) => platform === 'seller_center')?.accountId ?? ''
  return { ...seed, products: seed.products.map((product) => ({ ...product, sellerId: product.sellerId || first })) }
}

function copy(value: unknown, source: string): unknown {
  try {
    return structuredClone(value)
  } catch {
    throw new SeedError(source, ['/: it holds a function or a symbol; give plain data, as in JSON'])
  }
}
