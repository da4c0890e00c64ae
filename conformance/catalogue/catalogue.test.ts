/**
 * Each method of the catalogue, from outside: a request made from the tree of its parameters passes the checks, is taken by the gateway wherever the method
 * belongs, and its answer is one value in every dialect, for the suite's own readers, for the SDK's and for its client.
 */
import {
  BusinessError,
  createClient,
  file,
  interpretAnswer,
  type Answer,
  type Client,
  type Parameters,
} from '@aeop/sdk'
import { checkParameters, findMethod } from '@aeop/sdk/catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { application, remoteTarget, startGateway, type Target } from '../start-gateway.ts'
import { type Method, readMethods } from './method-facts.ts'
import { readFields, textLeaves, textTree } from './read-value.ts'
import { extents, sampleRequest, type Samples } from './sample-request.ts'
import { dialects, endpointsOf, sendRequest } from './send-request.ts'
import { refusedAlike } from './seller-live.ts'
import { lasting } from './lasting.ts'
import { liveParameters } from './live-parameters.ts'
import { treeProblems } from './tree-problems.ts'
import type { Endpoint } from './wire-pairs.ts'

const { appKey, secret: appSecret, session } = application
const methods = readMethods()
const covered = new Map<Endpoint, Set<string>>([
  ['top', new Set()],
  ['sync', new Set()],
  ['rest', new Set()],
])

let target: Target
let clients: Readonly<Record<Endpoint, Client>>
beforeAll(async () => {
  target = await startGateway()
  const client = (path: string) => createClient({ appKey, appSecret, gateway: target.url + path })
  const iop = client('/sync')
  clients = { top: client('/router/rest'), sync: iop, rest: iop }
})
afterAll(async () => {
  await Promise.all([clients.top.close(), clients.sync.close()])
  await target.close()
})

const protocolOf = (endpoint: Endpoint) => (endpoint === 'top' ? 'top' : 'iop')

const asParameters = (samples: Samples): Parameters =>
  Object.fromEntries(
    Object.entries(samples).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? file(value, { name: 'red.png', type: 'image/png' }) : value,
    ]),
  )

const withoutIds = ({ request_id: _id, _trace_id_: _trace, ...fields }: Answer): Answer => fields

async function judge(method: Method, endpoint: Endpoint, samples: Samples): Promise<void> {
  const fact = findMethod(method.name)
  if (fact === undefined) throw new Error('the SDK does not know it')
  const protocol = protocolOf(endpoint)
  expect(checkParameters(fact, asParameters(samples), { protocol })).toEqual([])

  const live = () => liveParameters(target.url, method.name, samples)
  const answers = await Promise.all(
    dialects.map(async (dialect) => {
      const { status, simulated, text } = await sendRequest(target.url, method, endpoint, await live(), dialect)
      const place = `${endpoint} ${dialect} ${text.slice(0, 300)}`
      expect(status, place).toBe(200)
      expect(simulated, place).toMatch(/^(?:shaped|stateful)$/u)
      const fields = readFields(text, endpoint, dialect)
      const flat = endpoint === 'rest' || dialect === 'simplified'
      if (flat) expect(treeProblems(withoutMark(fields, method), method.response, simulated === 'shaped')).toEqual([])
      const read = textTree(withoutMark(fields, method), method.response, !flat)
      const call = { protocol, method: method.name, fields: fact.response, simplify: dialect === 'simplified' } as const
      const answered = interpretAnswer({ status, contentType: '', body: text }, call)
      const answer = withoutIds(await accepted(method.name, answered))
      expect(textLeaves(answer), place).toEqual(read)
      return answer
    }),
  )
  const options = { session: method.session === false ? null : session }
  const called = clients[endpoint].callUntyped(method.name, asParameters(await live()), options)
  answers.push(withoutIds(await accepted(method.name, called)))
  // Types count as well: a number of JSON is a number of XML.
  for (const answer of answers) expect(lasting(method.name, answer)).toEqual(lasting(method.name, answers[0]))
  covered.get(endpoint)?.add(method.name)
}

async function accepted(method: string, answer: Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof BusinessError && refusedAlike.has(method)) return error.answer
    throw error
  }
}

/** A flat answer of IOP says `code: "0"` where the method has no code of its own (iop-protocol 4.3 and 4.4). */
function withoutMark(
  fields: Readonly<Record<string, unknown>>,
  { response }: Method,
): Readonly<Record<string, unknown>> {
  if (fields['code'] !== '0' || response.some(({ name }) => name === 'code')) return fields
  const { code: _mark, ...rest } = fields
  return rest
}

describe.skipIf(remoteTarget !== null)('every method of the catalogue', () => {
  it.each(methods.map((method) => [method.name, method] as const))('%s', async (_name, method) => {
    for (const extent of extents) {
      const samples = sampleRequest(method, extent)
      await Promise.all(endpointsOf(method).map((endpoint) => judge(method, endpoint, samples)))
    }
  })

  it('was among them, wherever it belongs', () => {
    expect(methods).toHaveLength(723)
    const belonging = (...protocols: string[]) =>
      methods.filter(({ protocol }) => protocols.includes(protocol)).map(({ name }) => name)
    expect([...(covered.get('top') ?? [])].toSorted()).toEqual(belonging('top', 'both'))
    expect([...(covered.get('sync') ?? [])].toSorted()).toEqual(belonging('both'))
    expect([...(covered.get('rest') ?? [])].toSorted()).toEqual(belonging('iop'))
    expect([...covered.values()].map(({ size }) => size)).toEqual([643, 551, 80])
  })
})
