import { PlatformError, TransportError } from '@aeop/sdk'
import { expect, it } from 'vitest'
import { callRemedy } from '../src/call/call-remedy.ts'

const refused = (cause: unknown) => new TransportError('connection-failed', 'No answer', { cause })
const systemError = (code: string) => Object.assign(new Error(code), { code })
const defaultGateway = { method: 'taobao.time.get', origin: 'http://127.0.0.1:4100', hasSession: true, parameters: {} }

// Whether anything listens on port 4100 here is not for a test to say, so these two are asked without a process.
it('tells how to start the default gateway', () => {
  const remedy = 'Nothing listens there: start a gateway with: aeop gateway'
  expect(callRemedy(refused(systemError('ECONNREFUSED')), defaultGateway)).toBe(remedy)
})

it('leaves other failed connections to the SDK', () => {
  expect(callRemedy(refused(systemError('ECONNRESET')), defaultGateway)).toBeUndefined()
})

it.each([
  [413, /too large: send less, or without --get/],
  [431, /too large: send less, or without --get/],
  [301, /redirects to another place/],
  [502, /try again later/],
  [503, /try again later/],
  [504, /try again later/],
])('goes by HTTP %i', (status, remedy) => {
  expect(callRemedy(new TransportError('unexpected-answer', 'No answer', { status }), defaultGateway)).toMatch(remedy)
})

it('leaves an unusable answer with another status to the SDK', () => {
  expect(callRemedy(new TransportError('unexpected-answer', 'x', { status: 200 }), defaultGateway)).toBeUndefined()
})

it('names --clock for a gateway of this machine only', () => {
  const facts = { code: 'invalid-timestamp', fault: 'caller', retry: 'after-change', remedy: 'Mend it' } as const
  const error = new PlatformError('taobao.time.get', { protocol: 'top', code: '31' }, facts)
  expect(callRemedy(error, defaultGateway)).toContain('--clock')
  const elsewhere = callRemedy(error, { ...defaultGateway, origin: 'https://api-sg.aliexpress.com' })
  expect(elsewhere).toContain("The gateway's clock")
  expect(elsewhere).not.toContain('--clock')
})

it('tells how the command is given a parameter that the platform misses', () => {
  const facts = { code: 'missing-parameter', fault: 'caller', retry: 'after-change', remedy: 'Send it' } as const
  const error = new PlatformError('aliexpress.ds.image.search', { protocol: 'iop', code: 'MissingParameter' }, facts)
  expect(callRemedy(error, defaultGateway)).toBe(
    'Give the parameter that the refusal names: as name=value, or a file as --file name=path',
  )
})
