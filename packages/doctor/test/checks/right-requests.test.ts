import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readResponse } from '../../src/answer/read-response.ts'
import type { DiagnoseOptions } from '../../src/options.ts'
import type { DoctorRequest, WireRequest } from '../../src/wire-request.ts'
import { observe } from './observe.ts'

const root = new URL('../../../../', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

interface Vector {
  readonly name: string
  readonly endpoint: string
  readonly params: Record<string, string>
  readonly signature: string
  readonly holds: boolean
  readonly apiPath?: string
  readonly body?: string
}

interface Recording {
  readonly client: string
  readonly requests: readonly { readonly name: string; readonly now: number; readonly lines: readonly string[] }[]
}

/** Those that are API calls: others are digests alone, messages, or containers. */
const DOORS = new Set(['top', 'sync', 'rest', 'rest-2.0', 'top-batch'])
const vectors = ['iop', 'top']
  .flatMap((name) => (json(`facts/vectors/${name}.json`) as { vectors: Vector[] }).vectors)
  .filter(({ holds, endpoint }) => holds && DOORS.has(endpoint))

const recorded = readdirSync(new URL('conformance/recorded/', root))
  .filter((file) => file.endsWith('.json'))
  .map((file) => json(`conformance/recorded/${file}`) as Recording)
  .flatMap(({ client, requests }) => requests.map((request) => ({ ...request, name: `${client}: ${request.name}` })))

function fromVector({ params, signature, apiPath, body }: Vector): DoctorRequest {
  const parameters = { ...params, sign: signature }
  return { parameters, ...(apiPath === undefined ? {} : { path: apiPath }), ...(body === undefined ? {} : { body }) }
}

function fromLines(lines: readonly string[]): WireRequest {
  const [first = '', ...rest] = lines
  const [method = '', url = ''] = first.split(' ')
  const end = rest.indexOf('')
  const headers = rest.slice(0, end).map((line): readonly [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  return { method, url, headers, body: rest.slice(end + 1).join('\r\n') }
}

const certain = (request: DoctorRequest, options: DiagnoseOptions = {}): readonly string[] =>
  observe(request, options)
    .filter(({ certainty }) => certainty === 'certain')
    .map(({ name, what }) => `${name}: ${what}`)

describe('right requests get no certain observation', () => {
  it.each(vectors)('vector $name', (vector) => {
    const protocol = vector.endpoint.startsWith('top') ? 'top' : 'iop'
    expect(certain(fromVector(vector), { protocol })).toEqual([])
    expect(certain(fromVector(vector), { protocol, secret: 'helloworld' })).toEqual([])
  })

  it.each(recorded)('recorded $name', ({ lines, now }) => {
    expect(certain(fromLines(lines), { now })).toEqual([])
    expect(certain(fromLines(lines), { now, secret: 'helloworld' })).toEqual([])
  })

  it('has a corpus', () => {
    expect(vectors.length).toBeGreaterThan(25)
    expect(recorded.length).toBeGreaterThan(30)
  })

  it('is not alarmed by a clock that the platform has accepted', () => {
    const [{ lines, now }] = recorded as [Recording['requests'][number]]
    const response = readResponse({
      headers: [['Date', new Date(now + 9e8).toUTCString()]],
      body: '{"time_get_response":{}}',
      status: 200,
    })
    expect(response.serverTime).toBe(Math.floor((now + 9e8) / 1000) * 1000)
    expect(certain(fromLines(lines), { response: response.body })).toEqual([])
  })
})
