import { findMethod, methodNames } from '@aeop/sdk/catalogue'
import type { EndpointName, MethodFact } from '@aeop/sdk/facts'
import { BusinessError } from '@aeop/sdk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// The two sides meet in bytes: what the gateway writes, the client reads.
import { interpretAnswer } from '../../../sdk/src/client/interpret-answer.ts'
import { createRequestIds } from '../../src/answers/request-ids.ts'
import { writeAnswer } from '../../src/answers/write-answer.ts'
import { operations } from '../../src/operations/index.ts'
import type { AnswerObject } from '../../src/operations/operation.ts'
import { NOON } from '../ask.ts'
import { answerTree } from './answer-trees.ts'
import { expectedAnswer } from './expected-answer.ts'

interface Dialect {
  readonly name: string
  readonly endpoint: EndpointName
  readonly parameters: Readonly<Record<string, string>>
  /** Protocols of the methods that the endpoint serves. */
  readonly serves: readonly MethodFact['protocol'][]
}

const json = { format: 'json' }
const dialects: readonly Dialect[] = [
  { name: 'TOP json', endpoint: 'top', parameters: json, serves: ['top', 'both'] },
  { name: 'TOP simplified', endpoint: 'top', parameters: { ...json, simplify: 'true' }, serves: ['top', 'both'] },
  { name: 'TOP xml', endpoint: 'top', parameters: {}, serves: ['top', 'both'] },
  { name: '/sync json', endpoint: 'sync', parameters: {}, serves: ['both'] },
  { name: '/sync simplified', endpoint: 'sync', parameters: { ...json, simplify: 'true' }, serves: ['both'] },
  { name: '/sync xml', endpoint: 'sync', parameters: { format: 'xml' }, serves: ['both'] },
  { name: '/rest', endpoint: 'rest', parameters: {}, serves: ['iop'] },
]

/** Everything that a field may be in one method: every type, alone and in lists, lists of objects in list items, an object that holds its own kind. */
const invented: MethodFact = {
  name: 'aliexpress.invented.every.type',
  group: 'invented',
  protocol: 'both',
  session: false,
  detail: 'full',
  access: 'read',
  repeatable: true,
  params: [],
  response: [
    { name: 'decimal', type: 'number' },
    { name: 'decimals', type: 'array<number>', list: true },
    { name: 'flags', type: 'array<boolean>', list: true, itemName: 'boolean' },
    { name: 'counts', type: 'array<integer>', list: true, itemName: 'number' },
    { name: 'item_ids', type: 'array<integer>', list: true, itemName: 'number', identifier: true },
    { name: 'names', type: 'array<string>', list: true, itemName: 'string' },
    { name: 'texts', type: 'array<json>', list: true },
    { name: 'moment', type: 'date' },
    { name: 'amount', type: 'price' },
    {
      name: 'nodes',
      type: 'array<json>',
      list: true,
      itemName: 'node_d_t_o',
      fields: [
        { name: 'node_id', type: 'integer', identifier: true },
        { name: 'children', type: 'array<json>', list: true, itemName: 'node_d_t_o', recursive: true },
        { name: 'parent', type: 'json', recursive: true },
        { name: 'tags', type: 'array<string>', list: true, itemName: 'string' },
        { name: 'only', type: 'json', fields: [{ name: 'list', type: 'array<string>', list: true }] },
      ],
    },
  ],
}

const known = methodNames.flatMap((name) => findMethod(name) ?? [])

const cases = [...known, invented].flatMap((method) =>
  dialects.filter(({ serves }) => serves.includes(method.protocol)).map((dialect) => ({ method, dialect })),
)

/** Methods that many values are drawn for; of the others, whose fields are of the same kinds, a few have to do. */
const ofMany: ReadonlySet<string> = new Set([...operations.keys(), invented.name])

const ids = createRequestIds()

/** Over the wire as bytes, through the client's reader and back to a value. */
async function writtenAndRead(value: AnswerObject, { method, dialect }: (typeof cases)[number]) {
  const { endpoint, parameters } = dialect
  const fields = method.response
  const form = { endpoint, method: method.name, parameters: new Map(Object.entries(parameters)), now: NOON, fields }
  const { contentType, body } = writeAnswer({ value }, { ...form, takes: () => true }, ids)
  const received = { status: 200, contentType, body: Buffer.from(body).toString('utf8') }
  const protocol = endpoint === 'top' ? ('top' as const) : ('iop' as const)
  const simplify = parameters['simplify'] === 'true'
  const answer = await interpretAnswer(received, { protocol, method: method.name, fields, simplify }).catch(
    (error: unknown) => {
      // Drawn values may look like a business refusal, which carries the whole answer.
      if (error instanceof BusinessError) return error.answer
      throw error
    },
  )
  const { request_id, _trace_id_, ...known } = answer
  expect(request_id).toMatch(/^\w{12,25}$/)
  return known
}

it('there is a case for every method, and for every dialect', () => {
  expect(new Set(cases.map(({ method }) => method.name))).toEqual(new Set([...methodNames, invented.name]))
  expect(new Set(cases.map(({ dialect }) => dialect)).size).toBe(dialects.length)
})

describe.each(cases)('$method.name in $dialect.name', (one) => {
  it('comes back equal', async () => {
    const { response } = one.method
    const isXml = one.dialect.name.endsWith('xml')
    await fc.assert(
      fc.asyncProperty(answerTree(response), async (value) => {
        expect(await writtenAndRead(value, one)).toEqual(expectedAnswer(value, response, isXml))
      }),
      { numRuns: ofMany.has(one.method.name) ? 60 : 2 },
    )
  })
})
