import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createGateway, type Gateway } from '../../src/index.ts'
import { fulfil, NOON, topCall, topSign } from '../ask.ts'
import { sendRaw } from './raw-socket.ts'

const open: Gateway[] = []

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close()
})

async function listen(): Promise<Gateway> {
  const gateway = await createGateway({ port: 0, clock: NOON })
  open.push(gateway)
  return gateway
}

/** Sends bytes as they are and reads to the end of the connection. */
const raw = async (url: string, message: string | Uint8Array) => (await sendRaw(url, message)).text

const signed = { ...topCall, sign: topSign(topCall) }
const signedForm = new URLSearchParams(signed).toString()
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (url: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${url}/router/rest`, { method: 'POST', body, headers })

describe('where parameters travel', () => {
  it('query, body, or any mix of the two', async () => {
    const { url } = await listen()
    const names = Object.keys(signed)
    for (let cut = 0; cut <= names.length; cut++) {
      const part = (chosen: string[]) =>
        new URLSearchParams(Object.fromEntries(chosen.map((name) => [name, signed[name as keyof typeof signed]])))
      const response = await fetch(`${url}/router/rest?${part(names.slice(0, cut))}`, {
        method: 'POST',
        body: part(names.slice(cut)),
      })
      expect(await response.text()).toContain('time_get_response')
    }
    expect(await (await fetch(`${url}/router/rest?${signedForm}`)).text()).toContain('time_get_response')
  })

  it('a repeated name counts once: the first value, the query before the body', async () => {
    const { url } = await listen()
    expect(await (await fetch(`${url}/router/rest?${signedForm}&method=taobao.time.get`)).text()).toContain(
      'time_get_response',
    )
    const overridden = await fetch(`${url}/router/rest?${signedForm}`, {
      method: 'POST',
      body: new URLSearchParams({ v: '9.9' }),
    })
    expect(await overridden.text()).toContain('time_get_response')
  })

  it('names that are special to JavaScript are names like any others', async () => {
    const { url } = await listen()
    const parameters = { ...topCall, constructor: 'y', toString: 'z' } as unknown as Record<string, string>
    Object.defineProperty(parameters, '__proto__', { value: 'x', enumerable: true })
    const body = new URLSearchParams([...Object.entries(parameters), ['sign', topSign(parameters)]])
    expect(body.get('__proto__')).toBe('x')
    expect(await (await post(url, body)).text()).toContain('time_get_response')
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('a GET may carry a body, as topsdk sends it', async () => {
    const { url } = await listen()
    const head = `GET /router/rest HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${signedForm.length}`
    expect(await raw(url, `${head}\r\n\r\n${signedForm}`)).toContain('time_get_response')
  })

  it('the members of a JSON body are parameters, alone or beside a query', async () => {
    const { url } = await listen()
    const json = { 'content-type': 'application/json' }
    expect(await (await post(url, JSON.stringify(signed), json)).text()).toContain('time_get_response')
    const repeated = await fetch(`${url}/router/rest?${signedForm}`, {
      method: 'POST',
      body: JSON.stringify({ v: '2.0', sign: signed.sign }),
      headers: json,
    })
    expect(await repeated.text()).toContain('time_get_response')
    expect(await (await post(url, JSON.stringify(JSON.stringify(signed)), json)).text()).toContain('Missing method')
  })

  it('the text parts of multipart are parameters and are signed, its files are not', async () => {
    const { url } = await listen()
    const body = new FormData()
    for (const [name, value] of Object.entries(signed)) body.append(name, value)
    expect(await (await fetch(`${url}/router/rest`, { method: 'POST', body })).text()).toContain('time_get_response')
    body.append('picture', new Blob(['PNG']), 'a.png')
    expect(await (await fetch(`${url}/router/rest`, { method: 'POST', body })).text()).toContain('time_get_response')
    body.append('unsigned', 'text')
    expect(await (await fetch(`${url}/router/rest`, { method: 'POST', body })).text()).toContain('Invalid signature')
  })

  it('a POST with an empty body and no content type, as ae_sdk sends it', async () => {
    const { url } = await listen()
    const head = `POST /router/rest?${signedForm} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0`
    expect(await raw(url, `${head}\r\n\r\n`)).toContain('time_get_response')
  })

  it('bytes that are no UTF-8 are refused for that, in query and body: all of them would read alike', async () => {
    const { url } = await listen()
    const parameters = { ...topCall, x: '\ufffd' }
    const sign = topSign(parameters)
    const query = new URLSearchParams({ ...topCall, sign })
    const head = `POST /router/rest HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n`
    for (const bytes of ['%FF', '%C3', '%E4%BD', '%EF%BF%BD%FF', '%ED%A0%80']) {
      expect(await (await fetch(`${url}/router/rest?${query}&x=${bytes}`)).text()).toContain(
        '"code":47,"msg":"Invalid encoding"',
      )
      expect(await (await post(url, `${query}&x=${bytes}`, form)).text()).toContain('"code":47')
    }
    const body = Buffer.concat([Buffer.from(`${query}&x=`), Buffer.from([0xff])])
    const rawBody = `${head}Content-Length: ${body.length}\r\n\r\n`
    expect(await raw(url, Buffer.concat([Buffer.from(rawBody), body]))).toContain('"code":47')
    expect(await (await fetch(`${url}/router/rest?${query}&x=%EF%BF%BD`)).text()).toContain('time_get_response')
  })

  it('a percent sign that starts no escape is itself', async () => {
    const { url } = await listen()
    const query = new URLSearchParams({ ...topCall, sign: topSign({ ...topCall, x: '100%zz%' }) })
    expect(await (await fetch(`${url}/router/rest?${query}&x=100%zz%`)).text()).toContain('time_get_response')
  })

  it('the document its URL byte by byte as printed: raw UTF-8 and a blank in the request line get code 30', async () => {
    const { url } = await listen()
    const printed =
      '/router/rest?method=aliexpress.solution.order.fulfill&app_key=12345678&session=test×tamp=2019-01-01 12:00:00&format=json&v=2.0'
    const answer = await raw(
      url,
      `GET ${printed}&sign_method=md5&sign=F7A5E0B28DEFFE9E1E6E5C0E8B0530EC HTTP/1.1\r\nHost: x\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toContain('{"error_response":{"code":30,"msg":"Missing timestamp"')
  })

  it('raw UTF-8 in the request line, as curl sends it', async () => {
    const { url } = await listen()
    const parameters = { ...topCall, x: '×é' }
    const query = new URLSearchParams({ ...topCall, sign: topSign(parameters) })
    const answer = await raw(url, `GET /router/rest?${query}&x=×é HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(answer).toContain('time_get_response')
  })
})

describe('what is no API request', () => {
  it('bytes that are no HTTP: 400', async () => {
    const { url } = await listen()
    expect(await raw(url, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await raw(url, 'GET /sync HTTP/9.9\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await raw(url, `POST /sync?a=b c HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
    expect((await fetch(`${url}/router/rest?${signedForm}`)).status).toBe(200)
  })

  it('an endless URL: 431; a huge body: 413; and it goes on serving', async () => {
    const { url } = await listen()
    expect(await raw(url, `GET /router/rest?${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    )
    const huge = await post(url, `a=${'x'.repeat(5 * 1024 * 1024)}`, {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(huge.status).toBe(413)
    expect(await huge.text()).toContain('larger than 4194304 bytes')
    expect((await fetch(`${url}/router/rest?${signedForm}`)).status).toBe(200)
  })

  it('a body of a million names is refused', async () => {
    const { url } = await listen()
    const response = await post(url, 'a&'.repeat(2_000_000), form)
    expect([response.status, await response.text()]).toEqual([400, 'The request has more than 1000 parameters.\n'])
  })

  it('the whole URL in the request line, as to a proxy', async () => {
    const { url } = await listen()
    const line = `GET ${url}/router/rest?${signedForm} HTTP/1.1`
    expect(await raw(url, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toContain('time_get_response')
  })

  it('what the parser refuses behind the request line is not executed', async () => {
    const { url } = await listen()
    const order = `/router/rest?${new URLSearchParams({ ...fulfil, sign: topSign(fulfil) })}`
    const wrong = [
      `GET ${order} HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n`,
      `GET ${order} HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n`,
      `GET ${order} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `GET ${order}&x=a b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc`,
    ]
    for (const request of wrong) expect(await raw(url, request)).toMatch(/^HTTP\/1\.1 400 /)
    const first = `GET ${order} HTTP/1.1\r\nHost: x\r\n\r\n`
    const answers = await raw(url, `${first}GET /sync?a=b c HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(answers).toContain('"result_success":true')
    expect(answers).not.toContain('-999')
  })

  it('an error of its own is code 10 and does not end the gateway', async () => {
    const errors: unknown[] = []
    const folder = mkdtempSync(join(tmpdir(), 'aeop-broken-'))
    const db = join(folder, 'shop.db')
    const gateway = await createGateway({ port: 0, clock: NOON, db, onError: (error) => errors.push(error) })
    open.push(gateway)
    const list = {
      ...topCall,
      method: 'aliexpress.solution.order.get',
      session: 'test',
      current_page: '1',
      page_size: '5',
    }
    const ask = async () => (await post(gateway.url, new URLSearchParams({ ...list, sign: topSign(list) }))).text()
    expect(await ask()).toContain('target_list')
    await gateway.close()
    open.length = 0
    const { openDatabase } = await import('../../src/store/open-database.ts')
    const { closeDatabase } = await import('../../src/store/close-database.ts')
    const database = openDatabase(db)
    // JSON, but no order: SQLite itself takes nothing else into this column, which indexes read.
    database.exec(`update trade_order set document = '{}'`)
    closeDatabase(database)
    const broken = await createGateway({ port: 0, clock: NOON, db, onError: (error) => errors.push(error) })
    open.push(broken)
    const answer = await (await post(broken.url, new URLSearchParams({ ...list, sign: topSign(list) }))).text()
    expect(answer).toContain('"code":10,"msg":"Service currently unavailable"')
    expect(errors).toHaveLength(1)
    expect(await (await fetch(`${broken.url}/router/rest?${signedForm}`)).text()).toContain('time_get_response')
    rmSync(folder, { recursive: true, force: true })
  })

  it('a path of slashes costs no time', async () => {
    const { url } = await listen()
    expect((await fetch(`${url}/${'/'.repeat(60_000)}x`)).status).toBe(404)
  })

  it('other verbs: code 9; other paths: a web page', async () => {
    const { url } = await listen()
    const put = await fetch(`${url}/router/rest?${signedForm}`, { method: 'PUT' })
    expect(await put.text()).toContain('"code":9')
    const head = await fetch(`${url}/router/rest?${signedForm}`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const page = await fetch(`${url}/nowhere`)
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html;charset=UTF-8'])
    expect((await fetch(`${url}/`)).status).toBe(200)
  })

  it('a client that goes away in the middle of its body', async () => {
    const { url } = await listen()
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write('POST /router/rest HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nmethod=')
        setTimeout(() => socket.destroy(), 20)
      })
      socket.on('close', () => resolve())
    })
    expect((await fetch(`${url}/router/rest?${signedForm}`)).status).toBe(200)
  })
})

describe('answers', () => {
  const ask = async (extra: Record<string, string>, remove: string[] = []) => {
    const { url } = await listen()
    const parameters = Object.fromEntries(
      Object.entries({ ...topCall, ...extra }).filter(([name]) => !remove.includes(name)),
    )
    const response = await post(url, new URLSearchParams({ ...parameters, sign: topSign(parameters) }))
    return {
      type: response.headers.get('content-type'),
      text: await response.text(),
      simulated: response.headers.get('x-aeop-simulated'),
    }
  }

  it('json, simplified json, and xml where no format is given', async () => {
    expect(await ask({})).toEqual({
      type: 'text/javascript;charset=UTF-8',
      text: expect.stringMatching(
        /^\{"time_get_response":\{"time":"2019-01-01 12:00:0\d","request_id":"[0-9a-z]{12,13}"\}\}$/,
      ),
      simulated: 'stateful',
    })
    expect((await ask({ simplify: 'true' })).text).toMatch(
      /^\{"time":"2019-01-01 12:00:0\d","request_id":"[0-9a-z]+"\}$/,
    )
    expect(await ask({}, ['format'])).toMatchObject({
      type: 'text/xml;charset=UTF-8',
      text: expect.stringMatching(
        /^<\?xml version="1\.0" encoding="utf-8" \?><time_get_response><time>.*<\/time_get_response><!--.*-->$/,
      ),
    })
  })

  it('a refusal is HTTP 200 in the format asked for', async () => {
    expect((await ask({ v: '9' }, ['format'])).text).toMatch(/<error_response><code>33<\/code>/)
    expect((await ask({ v: '9', simplify: 'true' })).text).toMatch(/^\{"error_response":\{"code":33,/)
  })
})

describe('createGateway', () => {
  it('a busy port is an error, and nothing stays open or behind', async () => {
    const gateway = await listen()
    const db = join(mkdtempSync(join(tmpdir(), 'aeop-busy-')), 'shop.db')
    await expect(createGateway({ port: Number(new URL(gateway.url).port), db })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    expect(existsSync(db)).toBe(false)
    await expect(createGateway({ port: Number(new URL(gateway.url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('close() does not wait for a connection on which nothing was sent', async () => {
    const gateway = await createGateway({ port: 0 })
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    await gateway.close()
    await closed
  })

  it('a clock that is no instant is an error', async () => {
    await expect(createGateway({ port: null, clock: '2019-01-01 12:00:00' })).rejects.toThrow(
      /is no time: give ISO 8601 with an offset/,
    )
  })

  it('starts from the same state every time and goes back to it with reset()', async () => {
    const [one, two] = [await listen(), await listen()]
    for (const { clock } of [one, two]) {
      clock.freeze()
      clock.set(NOON)
    }
    const parameters = {
      ...topCall,
      method: 'aliexpress.solution.order.get',
      session: 'test',
      current_page: '1',
      page_size: '50',
    }
    const body = new URLSearchParams({ ...parameters, sign: topSign(parameters) })
    // The addresses of pictures are those of the gateway that shows them.
    const orders = async ({ url }: Gateway) =>
      (await (await post(url, body)).text())
        .replace(/"(request_id|time_stamp)":"[^"]*"/g, '')
        .replaceAll(url.replaceAll('/', '\\/'), '')
    const before = await orders(one)
    expect((await orders(two)) === before).toBe(true)
    await post(one.url, new URLSearchParams({ ...fulfil, sign: topSign(fulfil) }))
    expect((await orders(one)) === before).toBe(false)
    one.reset()
    expect((await orders(one)) === before).toBe(true)
  })
})
