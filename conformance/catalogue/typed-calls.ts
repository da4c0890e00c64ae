/** The sampled requests as a program in TypeScript: two typed calls of every method, each parameter on a line of its own. */
import type { Method } from './method-facts.ts'
import { extents, sampleRequest, type Sample } from './sample-request.ts'

export interface TypedCalls {
  readonly source: string
  /** What stands on a line: name of the method, extent of the request, and name of the parameter. */
  readonly places: ReadonlyMap<number, string>
}

/** @param literalOf other literals may be asked for, to see the types refuse them */
export function typedCalls(methods: readonly Method[], literalOf: (value: Sample) => string = literal): TypedCalls {
  const lines = [
    "import { createClient, file } from '@aeop/sdk'",
    'declare const client: ReturnType<typeof createClient>',
  ]
  const places = new Map<number, string>()
  const add = (place: string, line: string): void => {
    places.set(lines.length, place)
    lines.push(line)
  }
  for (const method of methods) {
    for (const extent of extents) {
      const place = `${method.name} ${extent}`
      add(place, `await client.call(${JSON.stringify(method.name)}, {`)
      for (const [name, value] of Object.entries(sampleRequest(method, extent))) {
        add(`${place} ${name}`, `  ${JSON.stringify(name)}: ${literalOf(value)},`)
      }
      lines.push('})')
    }
  }
  return { source: [...lines, 'void file', ''].join('\n'), places }
}

function literal(value: Sample): string {
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Uint8Array) return "file(new Uint8Array(1), { name: 'red.png' })"
  if (Array.isArray(value)) return `[${(value as readonly Sample[]).map(literal).join(', ')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${literal(member)}`)
  return `{ ${members.join(', ')} }`
}
