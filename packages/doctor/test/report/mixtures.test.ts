/** Requests, signatures, secrets and answers in every mixture: what the report says in one place agrees with what it says in the others. */
import { createHmac } from 'node:crypto'
import { platformErrors, subCodes } from '@aeop/sdk/facts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import { mistakes } from '../../src/generated/mistakes.ts'
import { findingId } from '../../src/report/finding-id.ts'
import type { Report } from '../../src/report/report.ts'

const SECRET = 'aZ3kQ9vBn2LmX7pTs5WcR8yDf1HgJ4uE'
const SYNC = 'https://api-sg.aliexpress.com/sync'
const ACCEPTED = '{"aliexpress_ds_product_get_response":{"rsp_code":200,"rsp_msg":"Call succeeds","result":{}}}'
const BLAME = 'The account is not the cause'
const ACQUITTAL = 'The code that signs is not the cause'

const call = {
  app_key: '512345',
  method: 'aliexpress.ds.product.get',
  product_id: '1005003',
  session: '50000401c2eU8hKqYzTfSdXw',
  sign_method: 'sha256',
  timestamp: '1769539935000',
}
const text = (pairs: Readonly<Record<string, string>>): string =>
  Object.keys(pairs)
    .toSorted()
    .map((name) => name + pairs[name])
    .join('')
const hmac = (key: string, message: string): string =>
  createHmac('sha256', key).update(message).digest('hex').toUpperCase()

const signed: Readonly<Record<string, (pairs: Readonly<Record<string, string>>) => string | undefined>> = {
  rightly: (pairs) => hmac(SECRET, text(pairs)),
  wrongly: (pairs) => hmac(SECRET, SECRET + text(pairs) + SECRET),
  'in small letters': (pairs) => hmac(SECRET, text(pairs)).toLowerCase(),
  'by a stranger': (pairs) => hmac('the secret of somebody else', text(pairs)),
  'in no form': () => '[object Promise]',
  'not at all': () => undefined,
}
const changes: readonly Readonly<Record<string, string>>[] = [
  {},
  { timestamp: '20260127185215' },
  { session: 'undefined' },
  { session: '50001401c2eU8hKqYzTfSdXw' },
  { app_key: ' 512345' },
  { sign_method: 'SHA-256' },
  { app_secret: 'x' },
  { uuid: '1' },
]
const refusals: readonly string[] = [
  ...platformErrors
    .filter(({ protocol }) => protocol === 'iop')
    .map(({ code }) =>
      JSON.stringify({ error_response: { type: 'ISV', code, msg: 'm', request_id: '212a782117695399357757883' } }),
    ),
  ...subCodes
    .filter(({ protocol }) => protocol === 'iop')
    .map(({ match }) =>
      JSON.stringify({ error_response: { type: 'ISP', code: '15', msg: 'm', sub_code: match.replace('*', 'x') } }),
    ),
]

const mixture = fc.record({
  change: fc.constantFrom(...changes),
  how: fc.constantFrom(...Object.keys(signed)),
  secret: fc.constantFrom(SECRET, undefined),
  response: fc.constantFrom(undefined, ACCEPTED, '', '<html>502</html>', ...refusals),
})

function reportOf({
  change,
  how,
  secret,
  response,
}: typeof mixture extends fc.Arbitrary<infer Value> ? Value : never): Report {
  const pairs = { ...call, ...change }
  const sign = signed[how]?.(pairs)
  const query = new URLSearchParams({ ...pairs, ...(sign === undefined ? {} : { sign }) })
  return diagnose(
    { url: `${SYNC}?${query}` },
    { depth: 1, ...(secret === undefined ? {} : { secret }), ...(response === undefined ? {} : { response }) },
  )
}

describe('any mixture', () => {
  it('has a verdict, a summary and findings that agree', () => {
    fc.assert(
      fc.property(mixture, (mixed) => {
        const { verdict, summary, findings, signature, code } = reportOf(mixed)
        const certain = findings.filter(({ certainty }) => certainty === 'certain')
        expect(verdict === 'mistake').toBe(certain.length > 0)
        if (verdict === 'right') expect(signature.state).toBe('right')
        expect(findings.slice(0, certain.length)).toEqual(certain)
        expect(new Set(findings.map(({ id, parameter }) => `${id} ${parameter}`)).size).toBe(findings.length)
        for (const { title, id } of certain) expect(summary).toContain(`${title} (${id})`)
        if (findings.some(({ actor }) => actor === 'account')) expect(summary).not.toContain(BLAME)
        if (summary.includes(ACQUITTAL)) {
          expect(signature.state).toBe('right')
          expect(certain.filter(({ actor }) => actor === 'code')).toEqual([])
        }
        if (signature.state === 'right') expect(code).toBeUndefined()
      }),
      { numRuns: 600 },
    )
  })

  it('blames no signature that is right, and beside one that is wrong no account', () => {
    const kinds = Object.entries(mistakes).map(
      ([name, { kind }]) => [findingId(name as keyof typeof mistakes, 'iop'), kind] as const,
    )
    const idsOf = (wanted: string): ReadonlySet<string> =>
      new Set(kinds.filter(([, kind]) => kind === wanted).map(([id]) => id))
    const [signing, request, account] = [idsOf('signature'), idsOf('request'), idsOf('account')]
    fc.assert(
      fc.property(mixture, (mixed) => {
        const { findings, signature } = reportOf(mixed)
        const isSigning = ({ id }: { readonly id: string }): boolean => signing.has(id) && !request.has(id)
        if (signature.state === 'right') expect(findings.filter(isSigning)).toEqual([])
        if (signature.state === 'wrong' && findings.some((one) => isSigning(one) && one.certainty === 'certain')) {
          expect(findings.filter(({ id, certainty }) => account.has(id) && certainty === 'certain')).toEqual([])
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('a call that the platform has answered', () => {
  const secret = SECRET
  const none = {}

  it.each(['wrongly', 'in small letters', 'by a stranger'])('signed %s, is not called refused', (how) => {
    const { verdict, summary, findings } = reportOf({ change: none, how, secret, response: ACCEPTED })
    expect(verdict).toBe('unexplained')
    expect(summary).toContain('Yet the platform took the call')
    expect(findings.filter(({ certainty }) => certainty === 'certain')).toEqual([])
  })

  it('leaves of what the checks see only what is true whatever it says', () => {
    const ids = (change: Readonly<Record<string, string>>) =>
      reportOf({ change, how: 'rightly', secret, response: ACCEPTED }).findings.flatMap(({ id, certainty }) =>
        certainty === 'certain' ? [id] : [],
      )
    expect(ids({ timestamp: '20260127185215' })).toEqual([])
    expect(ids({ app_secret: 'x' })).toEqual(['secret-sent'])
  })
})

describe('an answer from behind the check of the signature', () => {
  const response = refusals.find((text) => text.includes('IllegalAccessToken'))
  const brief = (change: Readonly<Record<string, string>>, how: string) =>
    reportOf({ change, how, secret: SECRET, response }).findings.map(({ id, certainty }) => `${id} ${certainty}`)

  it('shows that small letters were taken', () => {
    expect(brief({}, 'in small letters').slice(0, 2)).toEqual(['invalid-session certain', 'M15 possible'])
  })

  it('is the matter of the token, however odd the timestamp', () => {
    expect(brief({ timestamp: '20260127185215' }, 'rightly').slice(0, 2)).toEqual([
      'invalid-session certain',
      'timestamp-form possible',
    ])
    expect(brief({ session: 'undefined' }, 'rightly')[0]).toBe('placeholder certain')
  })

  it('contradicts a signature that is wrong for sure, and the summary says so', () => {
    expect(brief({}, 'wrongly')).toEqual(['M01 certain', 'invalid-session possible'])
    const { summary } = reportOf({ change: {}, how: 'wrongly', secret: SECRET, response })
    expect(summary).toContain('the answer belongs to another request')
    expect(summary).not.toContain(BLAME)
  })
})

it('a refused signature that is right: the likeliest cause is a cause, and not the refusal once more', () => {
  const response = refusals.find((text) => text.includes('IncompleteSignature'))
  const { summary } = reportOf({ change: {}, how: 'rightly', secret: SECRET, response })
  expect(summary).toContain('The likeliest cause: Key and secret are not of one application (secret-of-another-app).')
})
