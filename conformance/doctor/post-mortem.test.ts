/**
 * The second base document, settled: its code is run as printed against a gateway, and the doctor says what is wrong with it. The document blames the account; that
 * is tried as well, with the code corrected and an account that lacks the dropshipper's verification.
 */
import { diagnose, type Report } from '@aeop/doctor'
import { createGateway, personas } from '@aeop/gateway'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { authorize } from '../authorize.ts'
import { type Pairs, signIop } from '../independent-signer.ts'
import { encodePairs } from '../send.ts'
import { application, remoteTarget, type Target } from '../start-gateway.ts'
import { generateSignature } from './post-mortem-sample.ts'
import { certainIds } from './judge.ts'

const PATH = '/auth/token/create'

// The accounts that are refused are the embedded gateway's own.
describe.skipIf(remoteTarget)('the post-mortem', () => {
  let target: Target
  beforeAll(async () => {
    target = await createGateway({ port: 0, personas: true })
  })
  afterAll(() => target.close())

  /** Sends a signed call, and shows call and answer to the doctor. */
  async function examine(path: string, pairs: Pairs, secret: string): Promise<{ answer: string; report: Report }> {
    const url = `${target.url}${path}?${encodePairs(pairs, '%20')}`
    const answer = await (await fetch(url)).text()
    return { answer, report: diagnose({ method: 'GET', url }, { secret, response: answer, now: Date.now() }) }
  }

  const tokenCall = async (): Promise<Pairs> => [
    ['app_key', application.appKey],
    ['timestamp', String(Date.now())],
    ['sign_method', 'sha256'],
    ['code', await authorize(target.url)],
  ]

  it('has two faults in its code, and the account is not the cause', async () => {
    const pairs = await tokenCall()
    const sign = generateSignature(Object.fromEntries(pairs), application.secret)
    const { answer, report } = await examine(`/rest${PATH}`, [...pairs, ['sign', sign]], application.secret)
    expect(JSON.parse(answer)).toMatchObject({ code: 'IncompleteSignature' })
    expect(certainIds(report), JSON.stringify(report, null, 2)).toEqual(['M01', 'M02'])
    expect(report).toMatchObject({ verdict: 'mistake', signature: { state: 'wrong' } })
    expect(report.summary).toContain('The account is not the cause')
    expect(report.findings.map(({ actor }) => actor)).not.toContain('account')
  })

  it('gets its tokens with the code corrected, and the doctor finds nothing', async () => {
    const pairs = await tokenCall()
    const sign = signIop(pairs, application.secret, PATH)
    const { answer, report } = await examine(`/rest${PATH}`, [...pairs, ['sign', sign]], application.secret)
    expect(JSON.parse(answer)).toMatchObject({ code: '0' })
    expect(report, JSON.stringify(report, null, 2)).toMatchObject({ verdict: 'right', signature: { state: 'right' } })
  })

  const persona = (wanted: string) => {
    const found = personas.find(({ name }) => name === wanted)
    if (found === undefined) throw new Error(`no persona ${wanted}`)
    return found
  }

  it.each([
    ['unverified-dropshipper', 'dropshipper-not-verified', 'account'],
    ['seller-login', 'dropshipper-not-verified', 'account'],
    ['affiliate-app', 'app-category', 'account'],
    ['listed-address-only', 'ip-not-allowed', 'account'],
  ])('with the code corrected, %s is told of %s and that the code is right', async (name, cause, actor) => {
    const { app, accessToken } = persona(name)
    const pairs: Pairs = [
      ['method', 'aliexpress.ds.product.get'],
      ['app_key', app.appKey],
      ['access_token', accessToken],
      ['timestamp', String(Date.now())],
      ['sign_method', 'sha256'],
      ['product_id', '1005003784285827'],
      ['ship_to_country', 'US'],
    ]
    const { report } = await examine('/sync', [...pairs, ['sign', signIop(pairs, app.secret)]], app.secret)
    expect(report.signature.state).toBe('right')
    expect(report.summary, JSON.stringify(report, null, 2)).toContain('The code that signs is not the cause')
    const found = report.findings.find(({ id }) => id === cause)
    expect(found, JSON.stringify(report, null, 2)).toMatchObject({
      actor,
      mend: expect.stringMatching(/\w/u) as string,
    })
    const certain = report.findings.filter(({ certainty }) => certainty === 'certain')
    expect(certain.filter((finding) => finding.actor === 'code')).toEqual([])
  })
})
