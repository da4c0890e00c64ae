import { describe, expect, it } from 'vitest'
import { freePort } from './free-port.ts'
import { runAeop } from './run-aeop.ts'
import { startServer } from './start-server.ts'

const APP_SECRET = 'S3cret-of-the-app'
const SESSION = '50000-Session-of-the-user'
const env = { AEOP_APP_KEY: '4711', AEOP_APP_SECRET: APP_SECRET, AEOP_SESSION: SESSION }
const product = ['aliexpress.ds.product.get', 'product_id=1', 'ship_to_country=US']
const call = (gateway: string, ...words: string[]) =>
  runAeop(['call', ...product, '--gateway', gateway, ...words], { env })

describe('aeop call without a usable answer', () => {
  it('says that nothing listens', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const { code, stdout, stderr } = await call(`http://${host}:${await freePort()}`)
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
      expect(stderr).toMatch(/^aeop: .*Nothing listens there: check the gateway URL\.\n$/)
    }
  })

  it('tells that nothing was sent', async () => {
    const { stdout } = await call(`http://127.0.0.1:${await freePort()}`, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'connection-failed', phase: 'connect', sent: false } })
  })

  it('names the proxy and not the gateway where the proxy does not listen', async () => {
    const proxy = `http://user:s3cret@127.0.0.1:${await freePort()}`
    const words = ['call', 'some.method', '--gateway', 'https://gateway.invalid']
    const { code, stdout, stderr } = await runAeop(words, { env: { ...env, HTTPS_PROXY: proxy } })
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/Check the proxy that HTTPS_PROXY or HTTP_PROXY names/)
    expect(stderr).not.toContain('s3cret')
  })

  it.each([
    ['a web page', 503, '<!DOCTYPE html>\n<html>Sorry</html>', /HTTP 503 and a web page/],
    ['nothing', 200, '', /HTTP 200 and an empty body/],
    ['half of an answer', 200, '{"result":', /HTTP 200 and a body that is no answer/],
    ['a redirect', 302, '<html>moved</html>', /HTTP 302 and a web page/],
  ])('tells of %s', async (_name, status, body, problem) => {
    const url = await startServer((_body, response) => response.writeHead(status, { location: '/elsewhere' }).end(body))
    const { code, stdout, stderr } = await call(url)
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).toMatch(/^aeop: .*\n$/)
    const json = await call(url, '--json')
    expect(json.code).toBe(3)
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'unexpected-answer', status, bodyStart: body } })
  })

  it('gives up after --timeout', async () => {
    const url = await startServer(() => undefined)
    const { code, stdout, stderr } = await call(url, '--timeout', '100', '--json')
    expect(code).toBe(3)
    expect(stderr).toMatch(/within 100 ms, while waiting for the answer\. /)
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: 'timeout', fault: 'network', phase: 'headers', sent: true },
    })
  })
})

describe('what aeop call never shows', () => {
  it.each([
    ['a page that repeats the request', '<html>BODY</html>'],
    [
      'a refusal that repeats the request',
      '{"error_response":{"code":"X","msg":"BODY","sub_msg":"BODY","request_id":"BODY"}}',
    ],
  ])('secret and session, in %s', async (_name, template) => {
    const url = await startServer((body, response) => {
      response.end(template.replaceAll('BODY', decodeURIComponent(body).replaceAll('"', "'")))
    })
    for (const how of [[], ['--json']]) {
      const { code, stdout, stderr } = await call(url, ...how)
      expect(code).not.toBe(0)
      expect(stdout + stderr).not.toContain(SESSION)
      expect(stdout + stderr).not.toContain(APP_SECRET)
    }
  })

  it('control characters of an answer', async () => {
    const url = await startServer((_body, response) => {
      response.end('{"error_response":{"code":"X","msg":"one\\ntwo\\u001b[2J"}}')
    })
    const { stderr } = await call(url)
    expect(stderr).toContain('X: one two [2J')
    expect(stderr).not.toContain('\u001b')
  })

  it.each([
    [['call', 'some.method', '--session', SESSION, SESSION]],
    [['call', '--session', SESSION]],
    [['call', 'some.method', '--session', SESSION, '--gateway', 'nowhere']],
    [['sign', 'a=1', '--secret', APP_SECRET, APP_SECRET]],
    [['sign', 'a=1', '--secret', APP_SECRET]],
    [['sign', 'a=1', '--secret', APP_SECRET, '--sign-method', APP_SECRET]],
    [['sign', 'a=1', '--secert', APP_SECRET]],
    [['sign', 'a=1', `--secert=${APP_SECRET}`]],
    [[`--secret=${APP_SECRET}`]],
    [['gateway', SESSION]],
    [['sign', 'a=1', `--secret${APP_SECRET}`]],
    [['sign', 'a=1', `--secret:${APP_SECRET}`]],
    [['sign', 'a=1', `--${APP_SECRET}`]],
    [['sign', 'a=1', `-${APP_SECRET}`]],
    [['call', 'some.method', `--session${SESSION}`]],
    [['call', 'some.method', '--gateway', SESSION]],
    [['call', 'some.method', '--gateway', `${APP_SECRET}:x`]],
    [[`--${APP_SECRET}`]],
  ])('values of %j', async (words) => {
    const { code, stdout, stderr } = await runAeop(words)
    expect(code).toBe(2)
    expect(stdout + stderr).not.toContain(SESSION)
    expect(stdout + stderr).not.toContain(APP_SECRET)
  })
})
