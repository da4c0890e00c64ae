import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  stageNames,
  type AccountContext,
  type StageEvidence,
  type StageName,
} from '../../src/account/account-report.ts'
import { judgeAccount } from '../../src/account/judge-account.ts'
import { refusal } from '../answer/scene-of.ts'

const iop: AccountContext = { protocol: 'iop' }
const passed = (...names: StageName[]): StageEvidence[] => names.map((name) => ({ name, outcome: 'passed' }))
const failed = (name: StageName, response: string, method?: string): StageEvidence => ({
  name,
  outcome: 'failed',
  response,
  ...(method === undefined ? {} : { method }),
})
const upToToken = passed('reachable', 'clock', 'key', 'signature', 'token')
const DS = 'aliexpress.ds.product.get'

describe('judgeAccount', () => {
  it('calls an account ready, excludes all four causes and leaves the code', () => {
    const report = judgeAccount(passed(...stageNames), iop)
    expect(report).toMatchObject({ verdict: 'ready', findings: [] })
    expect(Object.values(report.causes)).toEqual(['excluded', 'excluded', 'excluded', 'excluded'])
    expect(report.summary).toMatch(/fault is in how it is made/)
    expect(report.stages.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(
      stageNames.map((it) => `${it} passed`),
    )
  })

  it('names the wrong kind of account, by its token alone', () => {
    const report = judgeAccount(
      [...upToToken, { name: 'account', outcome: 'passed', accountPlatform: 'seller_center' }],
      iop,
    )
    expect(report.verdict).toBe('account')
    expect(report.findings).toMatchObject([{ id: 'wrong-account-type', certainty: 'certain', actor: 'account' }])
    expect(report.findings[0]?.what).toContain('seller_center')
    expect(report.causes).toEqual({
      accountType: 'holds',
      verification: 'unknown',
      host: 'excluded',
      authorisationPolicy: 'excluded',
    })
    expect(report.summary).toContain('The signature is right')
    expect(report.stages.find(({ name }) => name === 'account')?.outcome).toBe('failed')
  })

  it.each([
    ['seller', 'buyerApp', true],
    ['seller', 'seller_center', false],
    ['dropshipping', 'buyerApp', false],
    ['dropshipping', 'something_new', false],
    ['affiliate', 'seller_center', false],
  ] as const)('for %s and a token of %s: wrong is %s', (purpose, accountPlatform, isWrong) => {
    const report = judgeAccount([{ name: 'account', outcome: 'passed', accountPlatform }], { protocol: 'iop', purpose })
    expect(report.findings.map(({ id }) => id)).toEqual(isWrong ? ['wrong-account-type'] : [])
  })

  it('leads a refused dropshipping permission to agreement and verification, and says that the code is right', () => {
    const answer = refusal('15', {
      type: 'ISP',
      sub_code: 'isv.insufficient-permission',
      sub_msg: 'Insufficient permission.',
    })
    const report = judgeAccount([...upToToken, failed('permission-dropshipping', answer, DS)], iop)
    expect(report.verdict).toBe('account')
    expect(report.findings.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual([
      'insufficient-permission certain',
      'dropshipper-not-verified possible',
      'wrong-account-type possible',
    ])
    expect(report.causes).toMatchObject({ verification: 'possible', accountType: 'possible' })
    expect(report.summary).toMatch(/dropshipping account is not active.*agreement.*The signature is right/)
  })

  it('counts a permission only for its own purpose', () => {
    const ready = [...upToToken, ...passed('permission-dropshipping')]
    const evidence = [
      ...ready,
      failed('permission-affiliate', refusal('InsufficientPermission', { type: 'ISV' }), 'aliexpress.affiliate.x'),
    ]
    expect(judgeAccount(evidence, iop)).toMatchObject({ verdict: 'ready', findings: [] })
    const affiliate = judgeAccount(evidence, { protocol: 'iop', purpose: 'affiliate' })
    expect(affiliate.verdict).toBe('account')
    expect(affiliate.findings.map(({ id }) => id)).toEqual(['insufficient-permission', 'app-category'])
  })

  it('needs a token for dropshipping, none for affiliates', () => {
    const stages = passed('reachable', 'key', 'signature', 'permission-dropshipping', 'permission-affiliate')
    expect(judgeAccount(stages, iop).verdict).toBe('unknown')
    expect(judgeAccount(stages, { protocol: 'iop', purpose: 'affiliate' }).verdict).toBe('ready')
  })

  it('takes a publisher that is not registered from the answer', () => {
    const body =
      '{"aliexpress_affiliate_category_get_response":{"resp_result":{"resp_code":401,"resp_msg":"This publisher is not registered"}}}'
    const evidence = [...upToToken, failed('permission-affiliate', body, 'aliexpress.affiliate.category.get')]
    const report = judgeAccount(evidence, { protocol: 'iop', purpose: 'affiliate' })
    expect(report).toMatchObject({ verdict: 'account', causes: { verification: 'holds' } })
    expect(report.findings.map(({ id }) => id)).toEqual(['publisher-not-registered'])
  })

  it('a refused signature is the pair of key and secret, and the account is not the cause', () => {
    const evidence = [
      ...passed('reachable', 'clock', 'key'),
      failed('signature', refusal('IncompleteSignature', { type: 'ISV' }), DS),
    ]
    const report = judgeAccount(evidence, iop)
    expect(report.verdict).toBe('code')
    expect(report.findings.map(({ id }) => id)).toEqual([
      'invalid-signature',
      'secret-of-another-app',
      'changed-on-the-way',
    ])
    expect(report.summary).toMatch(/neither its type nor its verification is the cause/)
    expect(report.findings[0]?.mend).toMatch(/compare key and secret with the console/)
    expect(report.causes).toMatchObject({ accountType: 'unknown', verification: 'unknown', host: 'excluded' })
  })

  it('a key that the platform does not know is of another platform first', () => {
    const report = judgeAccount([...passed('reachable'), failed('key', refusal('InvalidAppKey', { type: 'ISV' }))], iop)
    expect(report).toMatchObject({ verdict: 'account', causes: { host: 'possible' } })
    expect(report.findings.map(({ id }) => id)).toEqual([
      'invalid-app-key',
      'key-of-another-platform',
      'app-not-active',
    ])
    expect(report.summary).toContain('belongs to another platform')
  })

  it.each([
    ['address', 'AppWhiteIpLimit', 'address-not-listed'],
    ['limits', 'ApiCallLimit', 'limit-reached'],
    ['token', 'AUTH_TYPE_UNSUPPORTED', 'authorisation-policy'],
    ['token', 'AccessTokenExpired', 'token-expired'],
  ] as const)('%s that fails with %s is %s', (name, code, id) => {
    const report = judgeAccount(
      [...passed('reachable', 'key', 'signature'), failed(name, refusal(code, { type: 'ISV' }))],
      iop,
    )
    expect(report.verdict).toBe('account')
    expect(report.findings).toMatchObject([{ id, certainty: 'certain' }])
  })

  it('the addresses of TOP, too', () => {
    const answer = '{"error_response":{"code":11,"msg":"x","sub_code":"isv.permission-ip-whitelist-limit"}}'
    const report = judgeAccount([...passed('reachable', 'key', 'signature'), failed('address', answer)], {
      protocol: 'top',
    })
    expect(report.findings.map(({ id }) => id)).toEqual(['address-not-listed'])
  })

  it('the end of a token by the clock', () => {
    const at = Date.UTC(2026, 0, 2)
    const token = (tokenExpiresAt: number): StageEvidence => ({ name: 'token', outcome: 'passed', tokenExpiresAt })
    const judge = (end: number, now?: number) =>
      judgeAccount([token(end)], { protocol: 'iop', ...(now === undefined ? {} : { now }) })
    expect(judge(at, at).findings.map(({ id }) => id)).toEqual(['token-expired'])
    expect(judge(at + 1, at).findings).toEqual([])
    expect(judge(at).findings).toEqual([])
  })

  it.each([
    ['top', 601_000, true],
    ['top', 599_000, false],
    ['iop', 601_000, false],
    ['iop', -7_201_000, true],
  ] as const)('on %s a clock that is %i ms off: wrong is %s', (protocol, skewMs, isWrong) => {
    const { findings, verdict } = judgeAccount([{ name: 'clock', outcome: 'passed', skewMs }], { protocol })
    expect(findings.map(({ id }) => id)).toEqual(isWrong ? ['clock-skew'] : [])
    expect(verdict).toBe(isWrong ? 'code' : 'unknown')
  })

  it.each([
    ['nothing', undefined, 'connection-failed'],
    ['a web page', '<html>proxy</html>', 'unexpected-answer'],
    ['a fault', refusal('ServiceUnavailable', { type: 'ISP' }), 'service-unavailable'],
  ])('a gateway that answers with %s', (_what, response, id) => {
    const evidence: StageEvidence = {
      name: 'reachable',
      outcome: 'failed',
      ...(response === undefined ? {} : { response }),
    }
    const report = judgeAccount([evidence], iop)
    expect(report).toMatchObject({ verdict: 'platform', findings: [{ id }, ...report.findings.slice(1)] })
    expect(report.summary).toContain('Nothing is known of the account yet')
  })

  it('says what is not known', () => {
    const report = judgeAccount(
      [
        { name: 'reachable', outcome: 'passed', ms: 12 },
        { name: 'token', outcome: 'skipped', note: 'No token was given.' },
      ],
      iop,
    )
    expect(report.verdict).toBe('unknown')
    expect(report.stages[0]).toEqual({
      name: 'reachable',
      outcome: 'passed',
      detail: 'The gateway answers.',
      ms: 12,
      findings: [],
    })
    expect(report.stages.find(({ name }) => name === 'token')).toMatchObject({
      outcome: 'unknown',
      detail: 'No token was given.',
    })
    expect(report.summary).toMatch(/Too little was seen.*signature/)
  })

  it('says nothing of the secrets that an answer or a note quotes', () => {
    const secrets = ['helloworld', '50000900a1b2c3'] as const
    const msg = `no token 50000900a1b2c3 for helloworld, at https://x/?s=${encodeURIComponent('50000900a1b2c3')}`
    const evidence: StageEvidence[] = [
      { name: 'token', outcome: 'failed', response: refusal('IllegalAccessToken', { type: 'ISV', msg }) },
      { name: 'address', outcome: 'failed', note: `failed with ${msg}` },
      failed('limits', refusal('ApiCallLimit', { msg })),
    ]
    const report = JSON.stringify(judgeAccount(evidence, { protocol: 'iop', secrets }))
    expect(report).toContain('no token <token> for <token>')
    for (const secret of secrets) expect(report).not.toContain(secret)
  })

  it('never throws, never blames the code when the signature passed, is never ready with a failed stage that counts', () => {
    const codes = [
      'IncompleteSignature',
      'MissingParameter',
      'InvalidAppKey',
      'IllegalTimestamp',
      'IllegalAccessToken',
      'InsufficientPermission',
      'AppWhiteIpLimit',
      'ApiCallLimit',
      'ServiceTimeout',
      '15',
      '25',
      'x',
    ]
    const responses = fc.oneof(
      fc.string(),
      fc.constantFrom(...codes).map((code) => refusal(code, { type: 'ISV' })),
      fc.constantFrom('<html>', '', '{"code":"0","request_id":"1"}', 'param-appkey.not.exists'),
      fc.record({ status: fc.integer(), body: fc.string() }),
    )
    const evidence: fc.Arbitrary<StageEvidence> = fc.record(
      {
        name: fc.constantFrom(...stageNames),
        outcome: fc.constantFrom('passed', 'failed', 'skipped'),
        response: responses,
        method: fc.constantFrom(DS, 'aliexpress.affiliate.link.generate', '/auth/token/create', ''),
        skewMs: fc.oneof(fc.integer(), fc.constant(NaN)),
        accountPlatform: fc.constantFrom('buyerApp', 'seller_center', '', '__proto__'),
        tokenExpiresAt: fc.integer(),
        note: fc.string(),
      },
      { requiredKeys: ['name', 'outcome'] },
    )
    const context = fc.record(
      {
        protocol: fc.constantFrom('top', 'iop'),
        purpose: fc.constantFrom('dropshipping', 'affiliate', 'seller'),
        now: fc.integer(),
      },
      { requiredKeys: ['protocol'] },
    )
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 14 }), context, (stages, about) => {
        const report = judgeAccount(stages, about)
        const outcomeOf = (name: StageName) => report.stages.find((it) => it.name === name)?.outcome
        if (outcomeOf('signature') === 'passed') expect(report.verdict).not.toBe('code')
        if (report.verdict === 'ready') {
          const counted = report.stages.filter(
            ({ name }) => !name.startsWith('permission-') || name === `permission-${about.purpose ?? 'dropshipping'}`,
          )
          expect(counted.map(({ outcome }) => outcome)).not.toContain('failed')
          expect(report.findings).toEqual([])
        }
        expect(report.stages.map(({ name }) => name)).toEqual(stageNames)
        expect(report.summary.length).toBeGreaterThan(20)
      }),
      { numRuns: 500 },
    )
  })
})
