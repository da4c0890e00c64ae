import { endpoints, type MethodFact } from '@aeop/sdk/facts'
import type { MethodGuide, PagingFact } from '@aeop/sdk/catalogue'
import type { CatalogueEntry } from './catalogue-entry.ts'
import { servedAt } from './served-at.ts'

const statusMeaning: Readonly<Record<MethodGuide['status'], string>> = {
  current: 'in the reference of 2026',
  'iop-2024': 'known from a program of 2024 only',
  'iop-2023': 'in the official SDK of November 2023, not seen in the lists of 2026, which are not complete',
  legacy: 'in sources of the old TOP portal only',
}

const detailMeaning: Readonly<Record<MethodFact['detail'], string>> = {
  full: '',
  request: 'the answer is not known',
  name: 'only the name is known, neither parameters nor answer',
}

/** What is known of a method besides its fields, as pairs of heading and text; what is not known has no pair, unless that is worth knowing. */
export function methodSummary({ fact, guide }: CatalogueEntry): (readonly [string, string])[] {
  const { successor, predecessors = [], appCategories, qps, notes } = guide
  const pairs: readonly (readonly [string, string])[] = [
    ['group', fact.group],
    ['status', `${guide.status}: ${statusMeaning[guide.status]}`],
    ['gone', guide.gone === undefined ? '' : `the reference of ${guide.gone} no longer lists it`],
    ['served at', servedAt(fact).join(', ')],
    ['known', fact.paramTypes ? 'names of the parameters, not their types' : detailMeaning[fact.detail]],
    ['session', sessionText(fact, guide)],
    ['access', accessText(fact, guide)],
    ['pages', fact.paging ? pagingText(fact.paging) : ''],
    ['replaced by', successor ?? ''],
    ['replaces', predecessors.join(', ')],
    ['apps', appCategories.join(', ')],
    ['calls a second', qps === undefined ? '' : String(qps)],
    ['notes', notes ?? ''],
    ['sources', guide.sources.join(', ')],
  ]
  return pairs.filter(([, text]) => text !== '')
}

function sessionText({ session }: MethodFact, { sessionFrom }: MethodGuide): string {
  if (session === null) return 'not known whether it needs one'
  const source = { doc: ' (says the reference)', rule: ' (by rule of the group)' }
  return (session ? 'needed' : 'not needed') + (sessionFrom === undefined ? '' : source[sessionFrom])
}

function accessText({ access, repeatable }: MethodFact, { accessFrom }: MethodGuide): string {
  const source = accessFrom === 'rule' ? 'by rule over the name' : 'looked at by itself'
  return `${access}s; ${repeatable ? 'safe to repeat' : 'a repetition may act twice'} (${source})`
}

function pagingText({ kind, position, first, size, maxSize, items, total, pages, next }: PagingFact): string {
  const parts = [
    `by ${kind}: ${position}${first === '' ? '' : ` from ${first}`}`,
    size && `size ${size}${maxSize === undefined ? '' : `, at most ${maxSize}`}`,
    `items in ${items}`,
    total && `their number in ${total}`,
    pages && `number of pages in ${pages}`,
    next && `next in ${next}`,
  ]
  return parts.filter(Boolean).join('; ')
}

/** How long a signature made now holds, in words. */
export function signatureLife({ protocol, name }: MethodFact): string {
  const endpoint = protocol === 'top' ? 'top' : name.includes('/') ? 'rest' : 'sync'
  const minutes = endpoints[endpoint].clockToleranceMs / 60_000
  return minutes < 120 ? `${minutes} minutes` : `${minutes / 60} hours`
}
