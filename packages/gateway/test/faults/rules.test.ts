import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { FaultRule, Gateway, GatewayOptions } from '../../src/index.ts'
import { ask, openGateway, syncCall, topCall, type Parameters } from '../ask.ts'

/** Whether each of so many calls is hit, as `x` and `.`. */
async function pattern(gateway: Gateway, calls: number, path = '/router/rest', call: Parameters = topCall) {
  let marks = ''
  for (let index = 0; index < calls; index += 1) {
    marks += (await ask(gateway, path, call)).headers.has('x-aeop-fault') ? 'x' : '.'
  }
  return marks
}

const refuse = { kind: 'refusal', refusal: 'service-unavailable' } as const

const open = (faults: GatewayOptions['faults'], faultSeed?: number) =>
  openGateway({ ...(faults === undefined ? {} : { faults }), ...(faultSeed === undefined ? {} : { faultSeed }) })

describe('which calls a rule hits', () => {
  it.each<[Partial<FaultRule>, boolean]>([
    [{}, true],
    [{ methods: ['taobao.time.get'] }, true],
    [{ methods: ['taobao.*'] }, true],
    [{ methods: ['*.get'] }, true],
    [{ methods: ['t*.time.*t'] }, true],
    [{ methods: ['*'] }, true],
    [{ methods: ['taobao.time.get*'] }, true],
    [{ methods: ['aliexpress.*', 'taobao.time.get'] }, true],
    [{ methods: ['aliexpress.*'] }, false],
    [{ methods: ['taobao.time'] }, false],
    [{ methods: ['taobao.time.get*get'] }, false],
    [{ methods: ['*time*time*'] }, false],
    [{ protocol: 'top' }, true],
    [{ protocol: 'iop' }, false],
    [{ access: 'read' }, true],
    [{ access: 'write' }, false],
    [{ share: 0 }, false],
    [{ share: 1 }, true],
  ])('%j: %s for taobao.time.get on TOP', async (scope, expected) => {
    const gateway = await open([{ ...refuse, ...scope } as FaultRule])
    expect(await pattern(gateway, 1)).toBe(expected ? 'x' : '.')
  })

  it('a code of one protocol hits calls of that protocol alone', async () => {
    const gateway = await open([{ kind: 'refusal', refusal: 'ApiCallLimit' }])
    expect(await pattern(gateway, 1)).toBe('.')
    expect(await pattern(gateway, 1, '/sync', syncCall)).toBe('x')
  })

  it('skip lets calls pass, count ends it', async () => {
    const gateway = await open([{ ...refuse, skip: 2, count: 3 }])
    expect(await pattern(gateway, 8)).toBe('..xxx...')
    expect(gateway.faults.list()).toEqual([{ ...refuse, id: '1', skip: 2, count: 3, seen: 8, hits: 3 }])
  })

  it('the first rule that hits decides, and the others do not see the call', async () => {
    const gateway = await open([
      { ...refuse, count: 1 },
      { kind: 'html', skip: 1, count: 1 },
    ])
    const kinds: (string | null)[] = []
    for (let index = 0; index < 4; index += 1)
      kinds.push((await ask(gateway, '/router/rest', topCall)).headers.get('x-aeop-fault'))
    expect(kinds).toEqual(['refusal', null, 'html', null])
  })

  it('a share is drawn by the seed: repeatable, different for another seed, near the share', async () => {
    const rules = [{ ...refuse, share: 0.3 }] as const
    const first = await pattern(await open(rules, 7), 200)
    expect(await pattern(await open(rules, 7), 200)).toBe(first)
    expect(await pattern(await open(rules, 8), 200)).not.toBe(first)
    // The draws of seed 7 are fixed; 60 are expected, 6.5 is the standard deviation.
    const hits = first.replaceAll('.', '').length
    expect(hits).toBeGreaterThan(40)
    expect(hits).toBeLessThan(80)
  })

  it('seed() starts draws and counts anew', async () => {
    const gateway = await open([{ ...refuse, share: 0.5, count: 10 }], 42)
    const first = await pattern(gateway, 30)
    expect(first.replaceAll('.', '')).toHaveLength(10)
    gateway.faults.seed(42)
    expect(gateway.faults.list()[0]).toMatchObject({ seen: 0, hits: 0 })
    expect(await pattern(gateway, 30)).toBe(first)
    expect(gateway.faults.currentSeed).toBe(42)
  })

  it('one rule more leaves the draws of the others as they are', async () => {
    const rule = { ...refuse, share: 0.5, protocol: 'top' } as const
    const alone = await pattern(await open([rule], 5), 40)
    const beside = await open([rule, { kind: 'html', share: 0.5, protocol: 'iop' }], 5)
    let marks = ''
    for (let index = 0; index < 40; index += 1) {
      await ask(beside, '/sync', syncCall)
      marks += await pattern(beside, 1)
    }
    expect(marks).toBe(alone)
  })

  it('a batch is hit once, for any method in it', async () => {
    const gateway = await open([{ ...refuse, methods: ['taobao.time.get'] }])
    const common = { app_key: '12345678', timestamp: topCall.timestamp, format: 'json', v: '2.0', sign_method: 'md5' }
    const send = async (body: string) => {
      const text = Object.keys(common)
        .sort()
        .map((name) => name + common[name as keyof typeof common])
        .join('')
      const sign = createHash('md5').update(`helloworld${text}${body}helloworld`).digest('hex').toUpperCase()
      const query = new URLSearchParams({ ...common, sign })
      const response = await gateway.fetch(`${gateway.url}/router/batch?${query}`, { method: 'POST', body })
      return { isHit: response.headers.has('x-aeop-fault'), text: await response.text() }
    }
    const untouched = await send('method=aliexpress.affiliate.category.get')
    expect(untouched.isHit).toBe(false)
    const hit = await send('method=aliexpress.affiliate.category.get\r\n-S-\r\nmethod=taobao.time.get')
    expect(JSON.parse(hit.text)).toMatchObject({ error_response: { code: 10 } })
    expect(gateway.faults.list()[0]).toMatchObject({ seen: 1, hits: 1 })
    gateway.faults.clear()
    gateway.faults.add({ kind: 'truncated', bytes: 30 })
    expect((await send('method=taobao.time.get\r\n-S-\r\nmethod=taobao.time.get')).text).toHaveLength(30)
  })

  it('nothing but API calls is hit', async () => {
    const gateway = await open([{ kind: 'drop' }])
    const admin = await gateway.fetch(`${gateway.url}/_aeop/requests`)
    expect(admin.headers.has('x-aeop-fault')).toBe(false)
    expect((await gateway.fetch(`${gateway.url}/`)).status).toBe(200)
    expect((await gateway.fetch(`${gateway.url}/oauth/authorize?response_type=code`)).status).toBeLessThan(500)
    await expect(gateway.fetch(`${gateway.url}/rest/auth/token/create`)).rejects.toThrow(TypeError)
  })
})

describe('rules in force', () => {
  it('come and go', async () => {
    const gateway = await open(undefined)
    const { faults } = gateway
    expect(faults.list()).toEqual([])
    expect(faults.add({ kind: 'drop' })).toEqual({ id: '1', kind: 'drop', seen: 0, hits: 0 })
    expect(faults.add({ kind: 'html', status: 503 }).id).toBe('2')
    expect(faults.remove('1')).toBe(true)
    expect(faults.remove('1')).toBe(false)
    expect((await ask(gateway, '/router/rest', topCall)).status).toBe(503)
    gateway.reset()
    expect(faults.list()).toEqual([])
    expect((await ask(gateway, '/router/rest', topCall)).status).toBe(200)
  })

  it('a profile replaces them', async () => {
    const gateway = await open('outage')
    expect((await ask(gateway, '/router/rest', topCall)).status).toBe(503)
    gateway.faults.add({ kind: 'drop' })
    gateway.faults.use('slow')
    expect(gateway.faults.list().map(({ kind }) => kind)).toEqual(['latency'])
  })

  it('every profile has rules that the gateway takes', async () => {
    const { faults } = await open(undefined)
    expect(faults.profiles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['slow', 'flaky', 'outage', 'lossy-writes', 'html-errors', 'throttled', 'chaos']),
    )
    for (const { name, rules } of faults.profiles) {
      faults.use(name)
      expect(faults.list()).toHaveLength(rules.length)
    }
  })

  it.each([
    [null, /^a fault rule is an object/],
    [{ kind: 'lightning' }, /^no fault is of the kind "lightning": give one of latency, refusal/],
    [{}, /^no fault is of the kind undefined/],
    [{ kind: 'latency' }, 'a latency fault needs the member ms: give a whole number from 0 to 600000'],
    [{ kind: 'latency', ms: 1.5 }, 'the member ms of a latency fault is 1.5: give a whole number from 0 to 600000'],
    [{ kind: 'latency', ms: Number.NaN }, /is null: give|is NaN: give/],
    [{ kind: 'latency', ms: 600_001 }, /a whole number from 0 to 600000$/],
    [{ kind: 'drop', share: 1.1 }, /share .* give a number from 0 to 1$/],
    [{ kind: 'drop', share: '0.1' }, /share/],
    [{ kind: 'drop', count: 0 }, /count .* from 1$/],
    [{ kind: 'drop', skip: -1 }, /skip .* from 0$/],
    [{ kind: 'drop', after: 'yes' }, /after .* true or false$/],
    [{ kind: 'drop', methods: 'taobao.time.get' }, /methods .* a list of method names/],
    [{ kind: 'drop', methods: [] }, /methods/],
    [{ kind: 'drop', protocol: 'http' }, /protocol .* one of top, iop$/],
    [{ kind: 'drop', methds: ['x'] }, /no member "methds".*did you mean methods\?$/],
    [{ kind: 'cut-off', bytes: 5, after: true }, /a cut-off fault has no member "after"/],
    [{ kind: 'html', status: 404 }, /status .* one of 200, 502, 503$/],
    [{ kind: 'gzip', form: 'odd' }, /form/],
    [{ kind: 'drip', bytesPerSecond: 0 }, /bytesPerSecond .* from 1$/],
    [{ kind: 'content-type', contentType: 'a/b\r\nx: y' }, /contentType/],
    [{ kind: 'refusal', refusal: 'NoSuchCode' }, /no evidence shows the platform to refuse with "NoSuchCode"/],
    [{ kind: 'refusal', refusal: 'ApiCallLimit isp.system-busy' }, /no evidence/],
  ])('%j is refused', async (rule, problem) => {
    const { faults } = await open(undefined)
    expect(() => faults.add(rule as unknown as FaultRule)).toThrow(RangeError)
    expect(() => faults.add(rule as unknown as FaultRule)).toThrow(problem)
    expect(faults.list()).toEqual([])
  })

  it('what cannot be meant keeps a gateway from starting', async () => {
    await expect(open('flakey')).rejects.toThrow(/no profile of faults is called "flakey": there are slow, flaky/)
    await expect(open([{ kind: 'latency', ms: -1 }])).rejects.toThrow(/ms/)
    await expect(open([], 1.5)).rejects.toThrow(
      'the seed of the faults is 1.5: give a whole number from 0 to 4294967295',
    )
  })
})
