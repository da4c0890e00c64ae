/** Values as text on the wire, from top-protocol 2.2 and iop-protocol 2 alone. */
import type { Pairs } from '../independent-signer.ts'
import type { Field } from './method-facts.ts'
import type { Sample, Samples } from './sample-request.ts'

export type Endpoint = 'top' | 'sync' | 'rest'

/** Text parameters; files are not among them. */
export function wirePairs(samples: Samples, fields: readonly Field[], endpoint: Endpoint): Pairs {
  return Object.entries(samples).flatMap(([name, value]): [string, string][] => {
    if (value instanceof Uint8Array) return []
    const type = fields.find((field) => field.name === name)?.type ?? 'string'
    // A list of scalars at the top has commas on TOP; all else is JSON.
    const commas = endpoint === 'top' && Array.isArray(value) && type !== 'array<json>'
    return [[name, commas ? (value as readonly Sample[]).map(String).join(',') : wireText(value)]]
  })
}

function wireText(value: Sample): string {
  return typeof value === 'object' ? json(value) : String(value)
}

/** JSON with whole numbers of any size. */
function json(value: Sample): string {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${(value as readonly Sample[]).map(json).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${json(member)}`)
    .join(',')}}`
}
