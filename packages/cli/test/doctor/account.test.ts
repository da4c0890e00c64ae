import { createGateway, personas, type Gateway } from '@aeop/gateway'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../run-here.ts'
import { startServer } from '../start-server.ts'

let gateway: Gateway
beforeAll(async () => void (gateway = await createGateway({ port: 0, personas: true })))
afterAll(() => gateway.close())

interface Account {
  readonly verdict: string
  readonly stages: readonly { readonly name: string; readonly outcome: string }[]
  readonly findings: readonly { readonly id: string; readonly certainty: string }[]
}

/** Runs the command as one of the gateway's personas. */
async function as(name: string, words: readonly string[] = [], env: Record<string, string> = {}) {
  const persona = personas.find((candidate) => candidate.name === name)
  if (persona === undefined) throw new Error(`no persona ${name}`)
  const { app, accessToken } = persona
  const own = { AEOP_APP_KEY: app.appKey, AEOP_APP_SECRET: app.secret, AEOP_SESSION: accessToken }
  return await runHere(['doctor', 'account', '--gateway', gateway.url, ...words], { env: { ...own, ...env } })
}

const read = ({ stdout }: { readonly stdout: string }): Account => JSON.parse(stdout) as Account
const outcomes = ({ stages }: Account): Record<string, string> =>
  Object.fromEntries(stages.map(({ name, outcome }) => [name, outcome]))
const certain = ({ findings }: Account): string[] =>
  findings.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id)

describe.each(['iop', 'top'])('aeop doctor account over %s', (protocol) => {
  const json = ['--json', '--protocol', protocol]

  it('finds nothing wrong with an active dropshipper', async () => {
    const run = await as('active-dropshipper', json)
    const report = read(run)
    expect(run.code).toBe(0)
    expect(report.verdict).toBe('ready')
    expect(outcomes(report)).toMatchObject({
      reachable: 'passed',
      clock: 'passed',
      key: 'passed',
      signature: 'passed',
      token: 'passed',
      account: 'unknown',
      'permission-dropshipping': 'passed',
      'permission-affiliate': 'failed',
      address: 'passed',
      limits: 'passed',
    })
  })

  it('names the missing verification of a dropshipper, and says that the signature is right', async () => {
    const run = await as('unverified-dropshipper', json)
    const report = read(run)
    expect(run.code).toBe(1)
    expect(report.verdict).toBe('account')
    expect(outcomes(report)).toMatchObject({
      signature: 'passed',
      token: 'passed',
      'permission-dropshipping': 'failed',
    })
    expect(report.findings.map(({ id }) => id)).toContain('dropshipper-not-verified')
  })

  it.each([
    ['affiliate-app', 'permission-dropshipping'],
    ['seller-login', 'permission-dropshipping'],
    ['expired-token', 'token'],
    ['day-old-token', 'token'],
    ['token-of-another-app', 'token'],
    ['listed-address-only', 'address'],
  ])('blames the account of %s, not the code', async (name, stage) => {
    const run = await as(name, json)
    const report = read(run)
    expect(run.code).toBe(1)
    expect(report.verdict).toBe('account')
    expect(outcomes(report)).toMatchObject({ key: 'passed', signature: 'passed', [stage]: 'failed' })
  })

  it('names a key that the platform does not know, and goes no further', async () => {
    const report = read(await as('active-dropshipper', json, { AEOP_APP_KEY: '99999999' }))
    expect(certain(report)).toEqual(['invalid-app-key'])
    expect(outcomes(report)).toMatchObject({
      reachable: 'passed',
      key: 'failed',
      signature: 'unknown',
      token: 'unknown',
    })
  })

  it('names a secret that is not that of the key', async () => {
    const run = await as('active-dropshipper', json, { AEOP_APP_SECRET: 'another-secret-altogether' })
    const report = read(run)
    expect(outcomes(report)).toMatchObject({ key: 'passed', signature: 'failed', token: 'unknown' })
    expect(report.findings.map(({ id }) => id)).toContain('secret-of-another-app')
  })

  it('goes without a token as far as it can', async () => {
    const run = await as('active-dropshipper', json, { AEOP_SESSION: '' })
    const report = read(run)
    expect(outcomes(report)).toMatchObject({
      signature: 'passed',
      token: 'unknown',
      account: 'unknown',
      'permission-dropshipping': 'passed',
      'permission-seller': 'unknown',
    })
    expect(run.code).toBe(3)
  })
})

describe('aeop doctor account', () => {
  const tokenFile = (fields: object): string =>
    JSON.stringify({ access_token: 'persona-active-dropshipper', refresh_token: 'r', code: '0', ...fields })
  const { app } = personas.find(({ name }) => name === 'active-dropshipper') ?? { app: { appKey: '', secret: '' } }
  const withFile = (text: string) =>
    runHere(['doctor', 'account', '--gateway', gateway.url, '--token-file', '-', '--json'], {
      env: { AEOP_APP_KEY: app.appKey, AEOP_APP_SECRET: app.secret },
      input: text,
    })

  it('takes token and kind of account from the token answer', async () => {
    const report = read(await withFile(tokenFile({ account_platform: 'buyerApp' })))
    expect(outcomes(report)).toMatchObject({ token: 'passed', account: 'passed' })
    expect(report.verdict).toBe('ready')
  })

  it('names a seller who has authorised a dropshipping app', async () => {
    const report = read(await withFile(tokenFile({ account_platform: 'seller_center' })))
    expect(certain(report)).toContain('wrong-account-type')
    expect(report.verdict).toBe('account')
  })

  it('names a token that the answer says is over', async () => {
    expect(certain(read(await withFile(tokenFile({ expire_time: 1_571_561_110_000 }))))).toContain('token-expired')
  })

  it('finds a clock that is off', async () => {
    const late = await createGateway({ port: 0, clock: '2019-01-01T12:00:00+08:00' })
    try {
      const words = ['doctor', 'account', '--gateway', late.url, '--json']
      const iop = read(await runHere(words))
      expect(outcomes(iop)).toMatchObject({ reachable: 'passed', clock: 'failed' })
      expect(certain(iop)).toContain('clock-skew')
      // The gateway's clock is not in its header date, which is all that TOP tells of the time.
      const top = read(await runHere([...words, '--protocol', 'top']))
      expect(certain(top)).toContain('invalid-timestamp')
    } finally {
      await late.close()
    }
  })

  it('tells an address where nothing listens, and one where something else does', async () => {
    const closed = await createGateway({ port: 0 })
    await closed.close()
    const none = await runHere(['doctor', 'account', '--gateway', closed.url, '--json'])
    expect(none.code).toBe(3)
    expect(outcomes(read(none))).toMatchObject({ reachable: 'failed', key: 'unknown', limits: 'unknown' })
    const page = await startServer((_body, response) => void response.end('<html><body>Welcome</body></html>'))
    const html = await runHere(['doctor', 'account', '--gateway', page, '--json'])
    expect(html.code).not.toBe(0)
    expect(outcomes(read(html))).toMatchObject({ reachable: 'failed', key: 'unknown' })
  })

  it('makes seven calls at most, and none twice', async () => {
    const calls: string[] = []
    const url = await startServer((body, response) => {
      calls.push(body)
      response.end(
        '{"error_response":{"type":"ISV","code":"IncompleteSignature","msg":"no","request_id":"2101d05e17180000001231234"}}',
      )
    })
    await runHere(['doctor', 'account', '--gateway', url, '--json'])
    expect(new Set(calls).size).toBe(calls.length)
    expect(calls.length).toBeLessThanOrEqual(7)
  })

  it('shows the stages, the verdict and what to do to a person', async () => {
    const { stdout } = await as('unverified-dropshipper')
    expect(stdout).toMatch(/^passed {3}gateway reachable .* \(\d+ ms\)$/m)
    expect(stdout).toMatch(/^failed {3}dropshipping calls /m)
    expect(stdout).toMatch(/^closed {3}affiliate calls /m)
    expect(stdout).toMatch(/^account: /m)
    expect(stdout).toMatch(
      /^Causes outside the code:\n {2}kind of account +may be the cause\n {2}verification +may be the cause\n {2}region or host +is not the cause\n {2}authorisation policy +is not the cause$/m,
    )
    expect(stdout).toMatch(/dropshipper-not-verified: .*\n(?:.*\n)*? +mend /)
  })

  it('never shows secret or token', async () => {
    const secret = 'q7XkPz2mVt9LwRb4'
    const session = '50000a8c3Tq9VxLm2Rw7'
    for (const how of [[], ['--json']]) {
      const run = await as('active-dropshipper', how, { AEOP_APP_SECRET: secret, AEOP_SESSION: session })
      expect(run.stdout + run.stderr).not.toContain(secret)
      const token = await as('active-dropshipper', how, { AEOP_SESSION: session })
      expect(token.stdout + token.stderr).not.toContain(session)
    }
  })

  it.each([
    [['--gateway', 'nowhere'], /neither a known name nor a URL/],
    [['--gateway', 'https://api-sg.aliexpress.com'], /AEOP_APP_KEY and AEOP_APP_SECRET/],
    [['--token-file', 'no-such-file'], /--token-file cannot be read/],
    [['--app-category', 'shop'], /Use one of dropshipping, affiliate, seller/],
  ])('refuses %j', async (words, problem) => {
    const { code, stderr } = await runHere(['doctor', 'account', ...words])
    expect(code).toBe(2)
    expect(stderr).toMatch(problem)
  })
})

it('calls a group closed only where that is what the answer says', async () => {
  const line = (text: string, title: string) => text.split('\n').find((one) => one.includes(title))
  const open = await as('active-dropshipper')
  expect(line(open.stdout, 'affiliate calls')).toMatch(/^closed /)
  // Every call from this address is refused, whatever its group.
  const listed = await as('listed-address-only')
  expect(line(listed.stdout, 'affiliate calls')).toMatch(/^failed .*whitelist/)
})
