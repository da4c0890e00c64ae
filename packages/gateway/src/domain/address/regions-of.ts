import { americas } from './regions/americas.ts'
import { eastAndSouth } from './regions/east-and-south.ts'
import { europe } from './regions/europe.ts'
import { unitedStates } from './regions/united-states.ts'

/** The provinces of a country, each with some of its cities. */
export interface Regions {
  readonly provinces: ReadonlyMap<string, readonly string[]>
  /** Whether every province is listed; of cities only the largest ever are. */
  readonly complete: boolean
}

const texts: Readonly<Record<string, string>> = {
  US: unitedStates,
  ...americas,
  ...europe,
  UK: europe['GB'] ?? '',
  ...eastAndSouth,
}

const partial: ReadonlySet<string> = new Set(['CO', 'UA', 'TR', 'DZ', 'MA', 'JP', 'KR', 'TH'])

const kept = new Map<string, Regions>()

/** Countries whose regions are known, two letters each. */
export const countriesWithRegions: readonly string[] = Object.keys(texts).toSorted()

/**
 * Provinces and cities as `aliexpress.ds.address.get` names them; `undefined` for a country without a list. The method's form is documented, the names in it
 * are our own choice of the usual ones, without accents.
 *
 * @param country two capitals
 * @example regionsOf('US')?.provinces.get('Texas') // ['Houston', 'San Antonio', ...]
 */
export function regionsOf(country: string): Regions | undefined {
  const text = Object.hasOwn(texts, country) ? texts[country] : undefined
  if (text === undefined) return undefined
  const regions = kept.get(country) ?? { provinces: parse(text), complete: !partial.has(country) }
  kept.set(country, regions)
  return regions
}

function parse(text: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [province = '', cities = ''] = line.split(': ')
      return [province, cities.split(', ')] as const
    }),
  )
}
