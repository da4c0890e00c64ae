/** Published and recorded answers: the SDK makes of each what it means, and the gateway answers in the same form, but where sources contradict each other. */
import { businessOutcome } from '@aeop/sdk'
import { findMethod } from '@aeop/sdk/catalogue'
import { readAnswer } from '@aeop/sdk/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { remoteTarget, startGateway, type Target } from '../start-gateway.ts'
import { jsonPaths } from './json-paths.ts'
import { liveParameters } from './live-parameters.ts'
import { readMethods } from './method-facts.ts'
import { readSamples, type SampleAnswer } from './read-samples.ts'
import { sampleRequest } from './sample-request.ts'
import { sendRequest } from './send-request.ts'

const methods = new Map(readMethods().map((method) => [method.name, method]))
const samples = readSamples().map(([method, sample]) => [method, sample.name, sample] as const)

let target: Target
beforeAll(async () => {
  target = await startGateway()
})
afterAll(() => target.close())

it('there are samples, and they are JSON', () => {
  expect(samples.length).toBeGreaterThan(25)
  for (const [method, name, { body }] of samples) expect(jsonPaths(body).size, `${method} ${name}`).toBeGreaterThan(0)
})

describe('the SDK reads', () => {
  it.each(samples)('%s: %s', (method, _name, { endpoint, dialect, body, reads, outcome }) => {
    const call = { method, fields: findMethod(method)?.response ?? [], simplify: dialect === 'simplified' }
    const protocol = endpoint === 'top' ? 'top' : 'iop'
    const decoded = readAnswer(body, { ...call, protocol })
    if ('refusal' in reads) expect(decoded).toEqual({ refusal: { protocol, ...reads.refusal } })
    else expect(decoded).toEqual({ answer: reads.answer })
    if (outcome === undefined || decoded === null || !('answer' in decoded)) return
    const { where: _where, ...said } = businessOutcome(method, decoded.answer)
    if (outcome.kind === 'success') expect(said).toEqual({ kind: 'success' })
    else expect(said).toEqual(outcome)
  })
})

async function answerLike(name: string, { endpoint, dialect, request, refuse }: SampleAnswer): Promise<string> {
  const method = methods.get(name)
  if (method === undefined) throw new Error(`no method is ${name}`)
  const parameters = await liveParameters(target.url, name, request ?? sampleRequest(method, 'full'))
  const headers = refuse === undefined ? {} : { 'x-aeop-refuse': refuse }
  return (await sendRequest(target.url, method, endpoint, parameters, dialect, headers)).text
}

describe.skipIf(remoteTarget !== null)('the gateway answers in the form of', () => {
  it.each(samples)('%s: %s', async (method, _name, sample) => {
    const text = await answerLike(method, sample)
    const [published, ours] = [jsonPaths(sample.body), jsonPaths(text)]
    const different = [...published].filter(([path, type]) => ours.get(path) !== type).map(([path]) => path)
    // A contradiction that is none any more has to go from the facts.
    expect(different, text.slice(0, 1000)).toEqual((sample.differs ?? []).map(({ path }) => path))
  })
})
