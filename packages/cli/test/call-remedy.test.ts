import { TransportError } from '@aeop/sdk'
import { expect, it } from 'vitest'
import { callRemedy } from '../src/call/call-remedy.ts'

const refused = (cause: unknown) => new TransportError('connection-failed', 'No answer', { cause })
const systemError = (code: string) => Object.assign(new Error(code), { code })
const defaultGateway = { method: 'taobao.time.get', origin: 'http://127.0.0.1:4100' }

// Whether anything listens on port 4100 here is not for a test to say, so these two are asked without a process.
it('tells how to start the default gateway', () => {
  const remedy = 'Nothing listens there: start a gateway with: aeop gateway'
  expect(callRemedy(refused(systemError('ECONNREFUSED')), defaultGateway)).toBe(remedy)
  expect(callRemedy(refused(new AggregateError([systemError('ECONNREFUSED')])), defaultGateway)).toBe(remedy)
})

it('leaves other failed connections to the SDK', () => {
  expect(callRemedy(refused(systemError('ECONNRESET')), defaultGateway)).toBeUndefined()
})
