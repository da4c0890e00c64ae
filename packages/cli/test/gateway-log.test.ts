import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Explanation, RequestRecord } from '@aeop/gateway'
import { createCallLines } from '../src/gateway/call-lines.ts'
import { startGateway } from './start-gateway.ts'

const CLOCK = ['--clock', '2019-01-01T12:00:00+08:00'] as const
const NOON = '1546315200000'

/** A call of /rest, signed with a path in front or without. */
async function createToken(url: string, prefix: string, secret = 'helloworld', appKey = '12345678'): Promise<string> {
  const call = { app_key: appKey, code: `3_${appKey}_none`, sign_method: 'sha256', timestamp: NOON }
  const sign = createHmac('sha256', secret)
    .update(prefix + Object.entries(call).flat().join(''))
    .digest('hex')
    .toUpperCase()
  const body = new URLSearchParams({ ...call, sign })
  return (await fetch(`${url}/rest/auth/token/create`, { method: 'POST', body })).text()
}

const ask = async (url: string, method: string): Promise<void> =>
  void (await fetch(`${url}/router/rest?method=${method}`)).text()

/** Waits until something has been printed on stderr. */
async function untilPrinted(gateway: Awaited<ReturnType<typeof startGateway>>, pattern: RegExp): Promise<void> {
  let seen = ''
  gateway.child.stderr?.on('data', (text: string) => (seen += text))
  await expect.poll(() => seen, { timeout: 20_000 }).toMatch(pattern)
}

describe('aeop gateway', () => {
  it('prints a line with the reason for each refused call, and none for others', async () => {
    const gateway = await startGateway(...CLOCK)
    const printed = untilPrinted(gateway, /InvalidCode.*\n/)
    expect(await createToken(gateway.url, '')).toContain('IncompleteSignature')
    expect(await createToken(gateway.url, '/auth/token/create')).toContain('InvalidCode')
    await printed
    const { code, stdout, stderr } = await gateway.stop()
    expect({ code, stdout }).toEqual({ code: 0, stdout: `listening on ${gateway.url}\n` })
    const [first, second, ...rest] = stderr.trimEnd().split('\n')
    expect(first).toMatch(
      /^2019-01-01T04:00:\d\d\.\d{3}Z POST \/rest \/auth\/token\/create -> IncompleteSignature: \S.* \(M02\): \S.*/,
    )
    expect(second).toMatch(/^2019\S+ POST \/rest \/auth\/token\/create -> InvalidCode: \S.* \(\S+\): \S.*/)
    expect(rest).toEqual([])
    expect(stderr).not.toMatch(/helloworld|3_12345678_none/)
  })

  it('prints nothing with --quiet', async () => {
    const gateway = await startGateway(...CLOCK, '--quiet')
    await createToken(gateway.url, '')
    expect((await gateway.stop()).stderr).toBe('')
  })

  it('prints calls that are answered with --log all', async () => {
    const gateway = await startGateway(...CLOCK, '--log', 'all', '--personas')
    const printed = untilPrinted(gateway, /answered\n/)
    const secret = 'persona-dropshipping'
    const text = `app_key20000001methodtaobao.time.getsign_methodmd5timestamp2019-01-01 12:00:00v2.0`
    const sign = createHash('md5')
      .update(secret + text + secret)
      .digest('hex')
      .toUpperCase()
    const timestamp = encodeURIComponent('2019-01-01 12:00:00')
    await ask(gateway.url, `taobao.time.get&app_key=20000001&sign_method=md5&timestamp=${timestamp}&v=2.0&sign=${sign}`)
    await createToken(gateway.url, '/auth/token/create', secret, '20000001')
    await printed
    const { stderr } = await gateway.stop()
    expect(stderr).toMatch(/ \/router\/rest taobao\.time\.get -> answered\n/)
    expect(stderr).not.toContain('persona-')
  })

  it('shows control characters of a request as escapes, on one line', async () => {
    const gateway = await startGateway(...CLOCK)
    const printed = untilPrinted(gateway, /-> .*\n/)
    await ask(gateway.url, 'a%0Ab%1B[31mred%E2%80%AEx')
    await printed
    const { stderr } = await gateway.stop()
    expect(stderr).toMatch(/^2019\S+ GET \/router\/rest a\\nb\\u001b\[31mred\\u202ex -> \d+.*\n$/)
  })
})

describe('the lines of calls', () => {
  const explanation: Explanation = {
    verdict: 'mistake',
    summary: 'It is wrong.',
    cause: {
      id: 'M02',
      certainty: 'certain',
      title: 'No path',
      parameter: null,
      mend: 'Put it in front.',
      actor: 'code',
    },
    stringToSign: null,
    findings: [],
  }
  const refused = (id: string, explain: RequestRecord['explain']): RequestRecord => ({
    id,
    time: 0,
    ms: 0,
    fault: null,
    simulated: null,
    endpoint: 'sync',
    verb: 'GET',
    method: `m${id}`,
    appKey: null,
    outcome: 'refused',
    code: '15',
    error: 'remote-service-error',
    subCode: 'isv.x',
    reason: null,
    explain,
  })
  const head = (id: string) => `1970-01-01T00:00:00.000Z GET /sync m${id} -> 15 isv.x: `

  it('says what is only possible as such, and what the doctor could not do', async () => {
    const lines: string[] = []
    const { take } = createCallLines('refused', (line) => lines.push(line))
    const cause = { ...explanation.cause, certainty: 'possible', parameter: 'session' } as const
    take(refused('1', () => Promise.resolve(explanation)))
    take(refused('2', () => Promise.resolve({ ...explanation, cause })))
    take(refused('3', () => Promise.reject(new Error('broken'))))
    await expect.poll(() => lines).toHaveLength(3)
    expect(lines).toEqual([
      `${head('1')}No path (M02): Put it in front.`,
      `${head('2')}perhaps: No path: session (M02): Put it in front.`,
      `${head('3')}not explained: the doctor failed`,
    ])
  })

  it('a call that a fault has hit has a line, whatever became of it; another one that was answered only on request', () => {
    const lines: string[] = []
    const call = { ...refused('1', () => Promise.resolve(null)), code: null, error: null, subCode: null }
    const { take } = createCallLines('refused', (line) => lines.push(line))
    take({ ...call, outcome: 'answered' })
    take({ ...call, outcome: 'answered', fault: 'drop' })
    take({ ...call, outcome: 'lost', fault: 'html' })
    createCallLines('all', (line) => lines.push(line)).take({ ...call, outcome: 'answered' })
    const start = '1970-01-01T00:00:00.000Z GET /sync m1 -> '
    expect(lines).toEqual([`${start}answered, fault: drop`, `${start}lost, fault: html`, `${start}answered`])
  })

  it('names the other mistakes of the call, too', async () => {
    const lines: string[] = []
    const { take } = createCallLines('refused', (line) => lines.push(line))
    const finding = { ...explanation.cause, signed: null, expected: null }
    const findings = [
      finding,
      { ...finding, id: 'M01', title: 'Secret in the text.' },
      { ...finding, id: 'M01', title: 'Secret in the text.', parameter: 'x' },
      { ...finding, id: 'M09', certainty: 'possible' as const },
    ]
    take(refused('1', () => Promise.resolve({ ...explanation, findings })))
    await expect.poll(() => lines).toHaveLength(1)
    expect(lines).toEqual([`${head('1')}No path (M02): Put it in front. Besides: Secret in the text (M01).`])
  })

  it('explains one call at a time and no more than fifty that wait; the end leaves none out', async () => {
    const lines: string[] = []
    const { take, end } = createCallLines('refused', (line) => lines.push(line))
    const started: string[] = []
    const never = (id: string) => () => {
      started.push(id)
      return new Promise<null>(() => undefined)
    }
    for (let index = 0; index < 60; index++) take(refused(String(index), never(String(index))))
    expect(started).toEqual(['0'])
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe(`${head('50')}not explained: too many at once`)
    end()
    expect(lines).toHaveLength(60)
    expect(lines[10]).toBe(`${head('0')}not explained: the gateway was stopped`)
  })
})
