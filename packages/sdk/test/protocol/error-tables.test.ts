import { describe, expect, it } from 'vitest'
import { localErrors, platformErrors, subCodes, type LocalErrorCode, type Protocol } from '../../src/facts.ts'
import { TransportError } from '../../src/index.ts'
import { refusalFacts } from '../../src/protocol/index.ts'

const codesOf = (protocol: Protocol) => platformErrors.filter((it) => it.protocol === protocol).map(({ code }) => code)
const matchesOf = (protocol: Protocol) => subCodes.filter((it) => it.protocol === protocol).map(({ match }) => match)

describe('the tables hold every code that is published', () => {
  it('of TOP', () => {
    const numbers = [...range(1, 13), 15, ...range(20, 34), ...range(40, 47), 50, 53]
    expect(codesOf('top').toSorted()).toEqual([...numbers.map(String), '100+'].toSorted())
  })

  it('of IOP', () => {
    const published =
      'MissingParameter InvalidParameter InvalidAppKey InvalidAppkey IncompleteSignature IllegalTimestamp InvalidApiPath IllegalAccessToken IllegalRefreshToken InvalidCode AUTH_TYPE_UNSUPPORTED isv.402 InsufficientPermission AppWhiteIpLimit ApiCallLimit AppCallLimit SellerCallLimit ServiceTimeout ServiceUnavailable UnsupportedParamMapping InternalError 15 InvalidApi MissingPartner AppNotSubscribed UnsupportedHttpMethod AppKeyNotExist AccessTokenExpired 901 998'
    expect(codesOf('iop').toSorted()).toEqual(published.split(' ').toSorted())
  })

  it('of sub-codes', () => {
    const isp =
      'remote-service-error remote-service-timeout remote-connection-error top-remote-connection-timeout top-remote-connection-error top-remote-service-unavailable top-remote-unknown-error unknown-error system-busy redirect-error null-pointer-exception top-parse-error top-mapping-parse-error'
    const permission = 'package-limit package-empty package-not-allowed widget-only-limit'
    const session =
      'session-expired session-not-exist session-is-blank invalid-sessionkey sessionkey-not-generated-by-server'
    const expected = [
      ...isp.split(' ').map((name) => `isp.${name}`),
      ...permission.split(' ').map((name) => `isv.permission-api-${name}`),
      ...['app', 'api', 'app-api', 'dynamic'].map((kind) => `accesscontrol.limited-by-${kind}-access-count`),
      ...session.split(' '),
    ]
    expect(matchesOf('top')).toEqual(expect.arrayContaining(expected))
    expect(matchesOf('iop')).toEqual(
      expect.arrayContaining(['isv.insufficient-permission', 'isv.invalid-authorization', 'isp.service-unavailable']),
    )
  })

  it('the refusals of order operations, each in our words beside its own', () => {
    const texts = subCodes.filter(({ match }) => match === '-999').map((it) => it.texts?.length)
    expect(texts).toEqual([4, 4])
  })
})

describe('who is at fault, and whether to repeat', () => {
  it('the provider for isp.*, to be repeated but for the three that the documents name', () => {
    const isp = subCodes.filter(({ match }) => match.startsWith('isp.'))
    expect(isp.every(({ fault }) => fault === 'platform')).toBe(true)
    expect(isp.filter(({ retry }) => retry !== 'soon').map(({ match }) => match)).toEqual([
      'isp.null-pointer-exception',
      'isp.top-parse-error',
      'isp.top-mapping-parse-error',
    ])
  })

  it('never the platform for isv.*, 40 and 41', () => {
    for (const { match, fault } of subCodes) if (match.startsWith('isv.')) expect(fault, match).not.toBe('platform')
    expect(['40', '41'].map((code) => refusalFacts('top', code).fault)).toEqual(['caller', 'caller'])
  })

  it.each(['4', '5', '6', '7', '8'])('wait after %s', (code) => expect(refusalFacts('top', code).retry).toBe('wait'))
})

describe('our own codes', () => {
  const elsewhere = new Set<LocalErrorCode>(['invalid-argument', 'business-refusal', 'unknown-platform-error'])

  it.each(localErrors.filter(({ code }) => !elsewhere.has(code)))(
    '$code is what the table says',
    ({ code, fault, retry, remedy }) => {
      const error = new TransportError(code as TransportError['code'], 'x')
      expect({ fault: error.fault, retry: error.retry, remedy: error.remedy }).toEqual({ fault, retry, remedy })
    },
  )
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
