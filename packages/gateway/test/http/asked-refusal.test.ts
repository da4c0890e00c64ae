import { platformErrors, subCodes, type Protocol } from '@aeop/sdk/facts'
import { PlatformError } from '@aeop/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// The reading side itself: a gateway has no better judge of its bytes among our own.
import { interpretAnswer } from '../../../sdk/src/client/interpret-answer.ts'
import { createGateway, type Gateway } from '../../src/index.ts'

const doors: readonly (readonly [Protocol, string])[] = [
  ['top', '/router/rest?format=json'],
  ['top', '/router/rest'],
  ['top', '/router/batch?format=json'],
  ['iop', '/sync'],
  ['iop', '/sync?format=xml'],
  ['iop', '/rest/auth/token/create'],
]

/** Nothing that is asked for here changes the state, so one gateway serves all. */
let gateway: Gateway
beforeAll(async () => {
  gateway = await createGateway({ port: null })
})
afterAll(() => gateway.close())

async function refuse(path: string, asked: string) {
  const response = await gateway.fetch(gateway.url + path, { method: 'POST', headers: { 'x-aeop-refuse': asked } })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

async function readBack(protocol: Protocol, path: string, asked: string) {
  const { status, headers, body } = await refuse(path, asked)
  const contentType = headers.get('content-type') ?? ''
  const method = protocol === 'top' || path.startsWith('/sync') ? 'aliexpress.ds.product.get' : '/auth/token/create'
  const error: unknown = await interpretAnswer({ status, contentType, body }, { protocol, method }).catch((e) => e)
  if (!(error instanceof PlatformError)) throw new Error(`${asked}: no refusal, but ${body}`)
  return { error, reason: headers.get('x-aeop-reason') }
}

const emitted = (protocol: Protocol) => platformErrors.filter((fact) => fact.protocol === protocol && fact.emit)

describe.each(doors)('x-aeop-refuse on %s %s', (protocol, path) => {
  it.each(emitted(protocol).map((fact) => [fact.code, fact] as const))('%s', async (code, fact) => {
    const { error, reason } = await readBack(protocol, path, code)
    // Some codes were recorded with a sub-code, which says more; its facts are those of the refusal then.
    const sub = subCodes.find((candidate) => candidate.protocol === protocol && candidate.match === fact.subCode)
    const { fault, retry } = sub ?? fact
    expect(error.platform.code).toBe(code)
    expect(error.code).toBe(fact.name)
    if (!['40', '41', 'MissingParameter'].includes(code)) expect([error.fault, error.retry]).toEqual([fault, retry])
    if (fact.message !== null) expect(error.platform.message).toBe(fact.message.replace('{name}', 'param0'))
    expect(reason).toBe('asked-for')
  })
})

describe('sub-codes', () => {
  const sent = subCodes.filter((fact) => !/^(client-|sdk\.)/.test(fact.match))

  it.each(sent.map((fact) => [fact.protocol, fact.match, fact] as const))('%s %s', async (protocol, match, fact) => {
    const asked = match.replace('*', 'anything')
    const door = protocol === 'top' ? '/router/rest?format=json' : '/sync'
    const { error } = await readBack(protocol, door, `15 ${asked}`)
    expect(error.platform.subCode).toBe(asked)
    expect([error.fault, error.retry]).toEqual([fact.fault, fact.retry])
    const message = fact.message
      ?.replace('{seconds}', '1')
      .replace('{appKey}', '12345678')
      .replace('{userId}', '220000458001')
    expect(error.platform.subMessage).toBe(message)
  })

  it('with its own code, a sub-code gives what the platform is on record with', async () => {
    const { body } = await refuse('/router/rest?format=json', '7 accesscontrol.limited-by-api-access-count')
    expect(JSON.parse(body)).toEqual({
      error_response: {
        code: 7,
        msg: 'App Call Limited',
        sub_code: 'accesscontrol.limited-by-api-access-count',
        sub_msg: 'This ban will last for 1 more seconds',
        request_id: expect.any(String),
      },
    })
    const missing = await refuse('/router/rest?format=json', '40 isv.missing-parameter:nicks')
    expect(JSON.parse(missing.body)).toMatchObject({
      error_response: { msg: 'Missing required arguments:nicks', sub_code: 'isv.missing-parameter:nicks' },
    })
  })
})

describe('what has no evidence is not produced', () => {
  it.each([
    ['/router/rest', '42', '21, 22'],
    ['/router/rest', '100+', '21, 22'],
    ['/router/rest', 'IncompleteSignature', '21, 22'],
    ['/router/rest', '15 client-error:x', 'isp.*'],
    ['/router/rest', '15 isp.*', 'isp.*'],
    ['/router/rest', '15 made-up', 'isp.*'],
    ['/router/rest', '', '21, 22'],
    ['/sync', 'UnsupportedHttpMethod', 'IncompleteSignature, IllegalTimestamp'],
    ['/sync', 'ApiCallLimit isp.system-busy', 'with code 15'],
    ['/rest', '25', 'IncompleteSignature, IllegalTimestamp'],
    ['/router/batch', 'x', '21, 22'],
  ])('%s %j: HTTP 400 with a list', async (path, asked, listed) => {
    const { status, headers, body } = await refuse(path, asked)
    expect(status).toBe(400)
    expect(headers.get('content-type')).toContain('text/plain')
    expect(body).toContain(JSON.stringify(asked))
    expect(body).toContain(listed)
    expect(body.slice(body.indexOf('Codes:'))).not.toContain('client-error')
  })
})
