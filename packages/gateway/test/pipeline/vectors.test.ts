import { readFileSync } from 'node:fs'
import { createSigner } from '@aeop/sdk/sign'
import { describe, expect, it } from 'vitest'
import type { EndpointName } from '@aeop/sdk/facts'
import { signatureRight } from '../../src/pipeline/signature-right.ts'
import { switchesOn } from '../../src/pipeline/switches-on.ts'
import { createQuotas } from '../../src/quotas/quotas.ts'
import { openStore } from '../../src/store/store.ts'
import { defaultSeed } from '../../src/seed/default-seed.ts'
import { openGateway, read } from '../ask.ts'

interface Vector {
  readonly name: string
  readonly endpoint: string
  readonly apiPath?: string
  readonly params: Readonly<Record<string, string | readonly string[]>>
  readonly secret: string
  readonly signature: string
  readonly holds: boolean
}

/** The sample app of the documents, at the time of their samples. */
const NOW = 1_517_820_392_000
const file = new URL('../../../../facts/vectors/iop.json', import.meta.url)
const vectors = (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors.filter(
  ({ endpoint, params, secret }) =>
    (endpoint === 'sync' || endpoint === 'rest') &&
    params['app_key'] === '12345678' &&
    secret === 'helloworld' &&
    params['timestamp'] === String(NOW),
)

const pairs = ({ params, signature }: Vector): [string, string][] => [
  ...Object.entries(params).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ['sign', signature],
]

it('there are vectors of both kinds', () => {
  expect(vectors.filter(({ holds }) => holds).map(({ name }) => name)).toHaveLength(9)
  expect(vectors.filter(({ holds }) => !holds).length).toBeGreaterThan(30)
})

/** What comes behind a right signature: the operations know neither the samples' code nor their refresh token, and the sample of an order has no province. */
const accepted =
  /"code":"(InvalidCode|IllegalRefreshToken|00)"|_specialinfo_get_response|"code":"MissingParameter".*logistics_address\.province/

describe('vectors of the facts, sent as requests', () => {
  it.each(vectors)('$name', async (vector) => {
    const gateway = await openGateway({ clock: NOW })
    const path = vector.endpoint === 'sync' ? '/sync' : `/rest${vector.apiPath ?? ''}`
    const body = new URLSearchParams(pairs(vector))
    const { text } = await read(await gateway.fetch(gateway.url + path, { method: 'POST', body }))
    expect(text).toMatch(vector.holds ? accepted : /"code":"IncompleteSignature"/)
  })
})

describe('vectors of the facts, given to the check of the signature alone', () => {
  const store = openStore({ seed: defaultSeed() })
  const app = store.findApp('12345678')
  if (app === undefined) throw new Error('the seed has the app')
  const switches = switchesOn(false, [])
  const world = {
    store,
    switches,
    url: '',
    quotas: createQuotas(),
    unmovedNow: () => NOW,
    signerOf: () => createSigner(app.secret),
  }

  it.each(vectors)('$name', (vector) => {
    const parameters = new Map(pairs(vector).toReversed())
    const endpoint = vector.endpoint as EndpointName
    const method = vector.endpoint === 'rest' ? (vector.apiPath ?? '') : (parameters.get('method') ?? '')
    const exchange = {
      endpoint,
      verb: 'POST',
      address: '127.0.0.1',
      parameters,
      isUtf8: true,
      method,
      now: NOW,
      world,
      found: { app },
    }
    if (vector.holds) expect(signatureRight.check(exchange)).toBeUndefined()
    else expect(signatureRight.check(exchange)).toMatchObject({ error: 'invalid-signature' })
  })
})
