import { regionsOf } from '../../domain/address/regions-of.ts'
import { invalidParameter } from '../../parameters/invalid-parameter.ts'
import type { Operation } from '../operation.ts'
import { textOf } from '../../parameters/text-of.ts'

/** Texts of trees by country: they never change. */
const trees = new Map<string, string>()

/**
 * The provinces and cities of a country, as JSON text in `children`, whose items have the form of `data`. For a country without a list there are none, and an
 * order may name any. `language` and `isMultiLanguage` change nothing. Source: method catalogue; that the items below repeat the form of `data` is inferred.
 */
export const addressGet: Operation = {
  method: 'aliexpress.ds.address.get',
  simulated: 'stateful',
  run: (params) => {
    const country = textOf(params, 'countryCode') ?? ''
    if (!/^[A-Za-z]{2}$/.test(country)) return invalidParameter('countryCode')
    const code = country.toUpperCase()
    return {
      value: {
        result: { ret: true, code: '200', data: { country: code, type: 'COUNTRY', children: childrenOf(code) } },
      },
    }
  },
}

function childrenOf(country: string): string {
  const known = trees.get(country)
  if (known !== undefined) return known
  const provinces = regionsOf(country)?.provinces
  if (provinces === undefined) return '[]'
  const children = [...provinces].map(([name, cities]) => ({
    name,
    type: 'PROVINCE',
    children: [...cities, 'Other'].map((city) => ({ name: city, type: 'CITY' })),
  }))
  const text = JSON.stringify(children)
  trees.set(country, text)
  return text
}
