import { isJsonObject } from '@aeop/sdk/protocol'
import { readPairs } from '../request/read-pairs.ts'
import { splitUrl } from '../request/split-url.ts'
import type { Subject } from '../request/subject.ts'
import { misspellings } from './misspellings.ts'
import { nameInHeaders } from './name-in-headers.ts'

/** Public parameters whose absence another check explains: each cause is told once. */
export function explainedNames(subject: Subject): ReadonlySet<string> {
  const { oddities, headers, url, urlPath, bodyKind, body, received } = subject
  const names = new Set<string>()
  for (const { right } of misspellings(subject)) names.add(right)
  for (const { kind, at } of oddities) if (kind === 'html-entity') names.add(at)
  for (const name of ['app_key', 'sign', 'sign_method', 'timestamp']) if (nameInHeaders(headers, name)) names.add(name)
  for (const { name } of readPairs(splitUrl(url ?? '').fragment ?? '', 'query').received) names.add(name)
  if (bodyKind === 'other') for (const { name } of readPairs(body ?? '', 'body').received) names.add(name)
  const labelled = received.find(({ name, place }) => place === 'body' && isJsonObject(name))
  if (labelled !== undefined) for (const name of Object.keys(JSON.parse(labelled.name) as object)) names.add(name)
  if (/\/sync\/./.test(urlPath)) names.add('method')
  return names
}
