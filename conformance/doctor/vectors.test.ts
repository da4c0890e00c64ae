/** Every signature of the facts through the doctor: the wrong ones named, the right ones called right. */
import { diagnose } from '@aeop/doctor'
import { describe, expect, it } from 'vitest'

import { onTheWire } from './corpus/wire.ts'
import { expectedOf } from './expected-of.ts'
import { certainIds } from './judge.ts'
import { callOf, vectors, type Vector } from './vectors.ts'

/** The vector as a request on the wire and as bare parameters. */
function requestsOf(vector: Vector) {
  const call = callOf(vector)
  if (call === undefined) throw new Error(`${vector.name} is no call`)
  const path = vector.endpoint === 'rest' ? { path: call.path } : {}
  const parameters = [...call.pairs, ['sign', vector.signature] as const]
  const bare = { parameters, ...path, ...(call.body === '' ? {} : { body: call.body }) }
  return [onTheWire(call, call.pairs, vector.signature), ...(call.body === '' ? [bare] : [])]
}

const isCall = ({ endpoint }: Vector): boolean => ['top', 'top-batch', 'sync', 'rest'].includes(endpoint)

describe('the wrong signatures of the facts', () => {
  const wrong = vectors.filter(({ mistake }) => mistake !== undefined)

  it('are all here', () => {
    expect(wrong).toHaveLength(44)
    expect(wrong.every(isCall)).toBe(true)
  })

  it.each(wrong)('$name is $mistake', (vector) => {
    for (const request of requestsOf(vector)) {
      const report = diagnose(request, { secret: vector.secret })
      expect(certainIds(report), JSON.stringify(report, null, 2)).toEqual(expectedOf(vector))
      expect(report.verdict).toBe('mistake')
    }
  })
})

describe('the right signatures of the facts', () => {
  const emptyUnsigned = 'S1-empty-value-skipped'
  const right = vectors.filter((vector) => isCall(vector) && (vector.holds || vector.name === emptyUnsigned))

  it('are all here', () => {
    expect(right.length).toBeGreaterThan(35)
  })

  it.each(right)('$name is right', (vector) => {
    const call = callOf(vector)
    if (call === undefined) throw new Error(`${vector.name} is no call`)
    const hasRawBody = vector.body !== undefined && vector.endpoint === 'top'
    const requests = hasRawBody
      ? [{ ...onTheWire({ ...call, carriage: 'batch' }, call.pairs, vector.signature), ...json }]
      : requestsOf(vector)
    for (const request of requests) {
      const report = diagnose(request, { secret: vector.secret })
      expect(report.signature.state, JSON.stringify(report, null, 2)).toBe('right')
      // Three vectors are there for their order or their letters alone: as requests they want a method and a timestamp.
      if (vector.params['timestamp'] === undefined)
        expect(['parameter-missing', '']).toContain(certainIds(report).join())
      else expect({ verdict: report.verdict, certain: certainIds(report) }).toEqual({ verdict: 'right', certain: [] })
    }
  })
})

describe('the push messages of the facts', () => {
  const pushes = vectors.filter(({ endpoint }) => endpoint === 'push')

  it.each(pushes)('$name is right, and with another body it is not', ({ params, body = '', secret, signature }) => {
    const message = { method: 'POST', url: '/callback', headers: [['Authorization', signature]] as const, body }
    const known = { secret, appKey: params['app_key'] ?? '' }
    expect(diagnose(message, known)).toMatchObject({ verdict: 'right', findings: [] })
    expect(diagnose({ ...message, body: `${body} ` }, known).signature.state).not.toBe('right')
  })
})

const json = { headers: [['Content-Type', 'application/json;charset=utf-8']] as const }
