import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runAeop, type Surroundings } from './run-aeop.ts'
import { startGateway, type RunningGateway } from './start-gateway.ts'
import { startServer } from './start-server.ts'

let gateway: RunningGateway
let folder = ''
beforeAll(async () => {
  gateway = await startGateway()
  folder = mkdtempSync(join(tmpdir(), 'aeop-'))
})
afterAll(async () => {
  await gateway.stop()
  rmSync(folder, { recursive: true })
})

function call(words: readonly string[], { env, ...rest }: Surroundings = {}) {
  return runAeop(['call', ...words], { env: { AEOP_GATEWAY: gateway.url, ...env }, ...rest })
}

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const product = ['aliexpress.ds.product.get', 'product_id=1005003784285827', 'ship_to_country=US']
const fulfil = [
  'aliexpress.solution.order.fulfill',
  'logistics_no=ES2019COM0000123456',
  'out_ref=1000006270175804',
  'send_type=all',
  'service_name=SPAIN_LOCAL_CORREOS',
]

describe('aeop call against the gateway', () => {
  it.each([
    [[]],
    [['--protocol', 'top']],
    [['--protocol', 'top', '--format', 'xml']],
    [['--protocol', 'top', '--sign-method', 'hmac', '--simplify', '--get']],
    [['--sign-method', 'md5']],
  ])('prints the same product with %j', async (options) => {
    const { code, stdout, stderr } = await call([...product, ...options])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const answer = JSON.parse(stdout) as { result: { ae_item_base_info_dto: Record<string, unknown> } }
    expect(answer.result.ae_item_base_info_dto['product_id']).toBe('1005003784285827')
    expect(stdout).toBe(`${JSON.stringify(answer, null, 2)}\n`)
  })

  it('changes what the gateway holds', async () => {
    const words = [...fulfil, '--gateway', `${gateway.url}/router/rest`]
    const first = await call(words, { env: { AEOP_GATEWAY: 'http://127.0.0.1:1' } })
    expect(JSON.parse(first.stdout)).toEqual({ result: { result_success: true }, request_id: expect.any(String) })
    const query = JSON.stringify({ param0: { order_status: 'SELLER_PART_SEND_GOODS', page_size: 1, current_page: 1 } })
    const orders = await call(['aliexpress.solution.order.get', '--params', '-'], { input: query })
    expect(orders.code).toBe(0)
    expect(JSON.parse(orders.stdout)).toMatchObject({ result: { success: true } })
  })

  it('tells a refusal: code and words, fault, remedy, request id', async () => {
    const { code, stdout, stderr } = await call(['aliexpress.ds.product.gte', '--protocol', 'top'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const [note, first, second, ...rest] = stderr.split('\n')
    const known = 'the catalogue has no "aliexpress.ds.product.gte", so nothing is checked'
    expect(note).toBe(`note: ${known}. Did you mean aliexpress.ds.product.get?`)
    expect(first).toBe('aeop: aliexpress.ds.product.gte was refused with 22: Invalid method')
    expect(second).toMatch(
      /^Fault: caller\. Remedy: Did you mean aliexpress\.ds\.product\.get\? Request id: [a-z0-9]+\.$/,
    )
    expect(rest).toEqual([''])
  })

  it('prints a refusal as JSON when asked to', async () => {
    const { code, stdout } = await call([...product, '--json'], { env: { AEOP_SESSION: 'expired-session' } })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'invalid-session',
        fault: expect.stringMatching(/^(caller|account)$/),
        retry: 'after-change',
        remedy: expect.any(String),
        message: expect.stringContaining('was refused with IllegalAccessToken'),
        platform: expect.objectContaining({
          protocol: 'iop',
          code: 'IllegalAccessToken',
          requestId: expect.any(String),
        }),
      },
    })
  })

  it('says where an API of TOP is to be found', async () => {
    const { code, stderr } = await call(['taobao.time.get'])
    expect(code).toBe(1)
    expect(stderr).toContain('add --protocol top')
  })

  it('warns that a system call is signed with sha256 only', async () => {
    const { code, stderr } = await call(['/auth/token/create', 'code=unknown', '--sign-method', 'md5'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^warning: .*sha256/)
  })

  it.each([['top'], ['iop']])('names where a session comes from, on %s', async (protocol) => {
    const env = { AEOP_APP_KEY: '12345678', AEOP_APP_SECRET: 'helloworld' }
    const { code, stderr } = await call([...product, '--protocol', protocol], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('set AEOP_SESSION, or give --session')
  })

  it('gives a hint when the clocks differ', async () => {
    const past = await startGateway('--clock', '2019-01-01T12:00:00+08:00')
    onTestFinished(async () => void (await past.stop()))
    for (const protocol of ['top', 'iop']) {
      const { code, stderr } = await call([...product, '--protocol', protocol, '--gateway', past.url])
      expect(code).toBe(1)
      expect(stderr).toContain('start the gateway without --clock')
    }
  })

  it('meets a gateway that takes more than the default', async () => {
    const lenient = await startGateway('--strict', '--lenient-timestamp-in-seconds', '--lenient-signature-lower-case')
    onTestFinished(async () => void (await lenient.stop()))
    const time = { app_key: '12345678', method: 'taobao.time.get', format: 'json', v: '2.0', sign_method: 'md5' }
    const parameters: Record<string, string> = { ...time, timestamp: String(Math.floor(Date.now() / 1000)) }
    const names = Object.keys(parameters).sort()
    const text = `helloworld${names.map((name) => name + parameters[name]).join('')}helloworld`
    const sign = createHash('md5').update(text).digest('hex')
    const ask = async (url: string) =>
      (await fetch(`${url}/router/rest?${new URLSearchParams({ ...parameters, sign }).toString()}`)).text()
    expect(await ask(lenient.url)).toContain('time_get_response')
    expect(await ask(gateway.url)).toContain('error_response')
  })

  it('meets a strict gateway', async () => {
    const strict = await startGateway('--strict')
    onTestFinished(async () => void (await strict.stop()))
    // That /sync takes hmac is inferred.
    const words = [...product, '--sign-method', 'hmac']
    expect((await call(words)).code).toBe(0)
    const { code, stderr } = await call([...words, '--gateway', strict.url])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('IncompleteSignature') })
  })
})

describe('parameters of aeop call', () => {
  const echo = (bodies: string[]) =>
    startServer((body, response) => {
      bodies.push(body)
      response.setHeader('content-type', 'application/json')
      response.end('{"code":"0","order_id":8012345678901234567,"request_id":"r"}')
    })

  it('keeps every digit of an id, there and back', async () => {
    const bodies: string[] = []
    const url = await echo(bodies)
    const path = write(
      'ids.json',
      '\uFEFF{"order_id":8012345678901234567,"param0":{"ids":[9223372036854775807]},"note":"a=b"}',
    )
    const { stdout } = await call(['some.method', '--params', path, 'note=x=y', 'ref=0012', '--gateway', url])
    const sent = new URLSearchParams(bodies[0])
    expect(sent.get('order_id')).toBe('8012345678901234567')
    expect(sent.get('param0')).toContain('9223372036854775807')
    expect(sent.get('note')).toBe('x=y')
    expect(sent.get('ref')).toBe('0012')
    expect(JSON.parse(stdout)).toEqual({ order_id: '8012345678901234567', request_id: 'r' })
  })

  it('sends the credentials of the environment, and the session of the option first', async () => {
    const bodies: string[] = []
    const url = await echo(bodies)
    const env = { AEOP_APP_KEY: '4711', AEOP_APP_SECRET: 'own', AEOP_SESSION: 'of-environment' }
    await call(['some.method', '--gateway', url], { env })
    await call(['some.method', '--gateway', url, '--session', 'of-option'], { env })
    await call(['some.method', '--gateway', url], { env: { AEOP_SESSION: '' } })
    expect(bodies.map((body) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      expect.objectContaining({ app_key: '4711', session: 'of-environment' }),
      expect.objectContaining({ app_key: '4711', session: 'of-option' }),
      expect.objectContaining({ app_key: '12345678', session: 'test' }),
    ])
  })

  it.each([
    ['missing.json', undefined, /missing\.json cannot be read \(ENOENT\)/],
    ['broken.json', '{"token":"s3cret",', /broken\.json is not JSON/],
    ['list.json', '[1]', /list\.json is not a JSON object/],
    ['null.json', 'null', /null\.json is not a JSON object/],
  ])('names what is wrong with %s', async (name, text, problem) => {
    const path = text === undefined ? join(folder, name) : write(name, text)
    const { code, stdout, stderr } = await call(['some.method', '--params', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).toMatch(/^aeop: .*\n$/)
    expect(stderr).not.toContain('s3cret')
  })

  it('names stdin when that is no JSON', async () => {
    const { code, stderr } = await call(['some.method', '--params', '-'], { input: '' })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^aeop: stdin is not JSON.*\n$/) })
  })

  it.each([
    [['product_id=1'], {}, /API method is missing/],
    [['some.method', 'word'], {}, /parameter 1 has no =/],
    [['some.method', 'a=1', 'a=2'], {}, /a is given twice/],
    [['some.method', 'session=x'], {}, /session: this is a public parameter.*AEOP_SESSION or give --session/],
    [['some.method', 'app_key=1'], {}, /app_key: .*set AEOP_APP_KEY/],
    [['some.method', 'timestamp=1'], {}, /timestamp: .*Leave timestamp out/],
    [['some.method', '--timeout', '0'], {}, /--timeout .*from 1/],
    [['some.method', '--timeout', 'soon'], {}, /--timeout .*from 1/],
    [['some.method', '--gateway', 'iopp'], {}, /--gateway or AEOP_GATEWAY .*iop, top.*did you mean iop\?/],
    [['some.method', '--gateway', 'localhost:4100'], {}, /Put http:\/\/ before/],
    [['some.method', '--gateway', 'iop'], {}, /no value for AEOP_APP_KEY and AEOP_APP_SECRET/],
    [['some.method', '--gateway', 'http://127.0.0.1.example.com'], {}, /no value for AEOP_APP_KEY and AEOP_APP_SECRET/],
    [['some.method'], { AEOP_APP_KEY: '1' }, /no value for AEOP_APP_SECRET\./],
    [['some.method'], { AEOP_APP_SECRET: '1' }, /no value for AEOP_APP_KEY\./],
    [['some.method'], { AEOP_APP_KEY: '1\n', AEOP_APP_SECRET: '1' }, /AEOP_APP_KEY: .*white space/],
    [['some.method', '--session', 'x '], {}, /--session or AEOP_SESSION: .*white space/],
    [['/auth/token/create', 'code=x', '--protocol', 'top'], {}, /which TOP does not have/],
  ])('refuses %j with %j', async (words, env, problem) => {
    const { code, stdout, stderr } = await call(words, { env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(problem)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
