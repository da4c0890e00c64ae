import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createUndiciTransport } from '../../src/index.ts'
import { exchange } from './both-transports.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url))
const key = fixture('server-key')

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function ask(certificate: string) {
  let asked = 0
  const server = createServer({ key, cert: fixture(certificate) }, (_request, response) => {
    asked++
    response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await exchange(createUndiciTransport(origin), origin)
  server.closeAllConnections()
  server.close()
  return { answer, asked }
}

/** What NODE_EXTRA_CA_CERTS does, which Node reads only when it starts. */
function trustTheAuthority(): void {
  const { connect } = tls
  const ca = [...tls.rootCertificates, fixture('authority')]
  vi.spyOn(tls, 'connect').mockImplementation((options) => connect({ ...(options as tls.ConnectionOptions), ca }))
}

describe('a certificate', () => {
  it('that nobody vouches for is refused, whatever the environment says, and the remedy names the way', async () => {
    for (const off of ['1', '0']) {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', off)
      const { answer, asked } = await ask('self-signed')
      expect(asked).toBe(0)
      expect(answer).toMatchObject({
        code: 'connection-failed',
        cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
        phase: 'connect',
        sent: false,
        fault: 'caller',
        retry: 'after-change',
        remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      })
    }
  })

  it('of an authority that is not known is refused alike', async () => {
    const { answer } = await ask('good')
    expect(answer).toMatchObject({ cause: { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, sent: false })
    expect(answer).toMatchObject({ remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
  })

  it.each([
    ['expired', 'CERT_HAS_EXPIRED', 'clock'],
    ['other-host', 'ERR_TLS_CERT_ALTNAME_INVALID', 'for another host'],
  ])('of a known authority is refused all the same: %s', async (certificate, code, remedy) => {
    trustTheAuthority()
    const { answer, asked } = await ask(certificate)
    expect(asked).toBe(0)
    expect(answer).toMatchObject({ code: 'connection-failed', cause: { code }, sent: false, retry: 'after-change' })
    expect(answer).toMatchObject({ remedy: expect.stringContaining(remedy) })
  })

  it('that is in order is taken', async () => {
    trustTheAuthority()
    expect(await ask('good')).toMatchObject({ asked: 1, answer: { status: 200, body: 'ok' } })
  })
})

it('a port that speaks no TLS is told from one that does', async () => {
  const { createServer: createPlain } = await import('node:http')
  const server = createPlain()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await exchange(createUndiciTransport(origin), origin)
  server.close()
  expect(answer).toMatchObject({ sent: false, remedy: expect.stringContaining('http:') })
})
