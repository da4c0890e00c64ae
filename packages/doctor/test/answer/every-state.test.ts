import { methodErrors, platformErrors, subCodes } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { causesOf } from '../../src/answer/causes-of.ts'
import type { Finding, SignatureReport } from '../../src/report/report.ts'
import { sceneOf } from './scene-of.ts'

const states = ['right', 'wrong', 'unexplained', 'unchecked', 'absent'] as const
const methods = [
  'aliexpress.ds.order.create',
  'aliexpress.trade.ds.order.get',
  'aliexpress.affiliate.hotproduct.query',
  '/auth/token/create',
  'taobao.time.get',
]

interface Refusal {
  readonly protocol: 'top' | 'iop'
  readonly code: string
  readonly sub?: string
  readonly fault: string
  readonly name: string
}

const refusals: readonly Refusal[] = [
  ...platformErrors.map(({ protocol, code, fault, name }) => ({
    protocol,
    code: code.replace('100+', '530'),
    fault,
    name,
  })),
  ...subCodes.map(({ protocol, match, fault, name }) => ({
    protocol,
    code: '15',
    sub: match.replace('*', 'x'),
    fault,
    name,
  })),
]

function findingsOf(
  { protocol, code, sub }: Refusal,
  method: string,
  state: SignatureReport['state'],
): readonly Finding[] {
  const error = {
    code,
    msg: 'x',
    ...(sub === undefined ? {} : { sub_code: sub }),
    ...(protocol === 'iop' ? { type: 'ISV' } : {}),
  }
  const token = { app_key: '12345678', session: '50000abc' }
  return causesOf(sceneOf(method, token, JSON.stringify({ error_response: error }), { protocol }), state)
}

const cases = refusals.flatMap((refusal) => methods.map((method) => Object.assign({ method }, refusal)))
const isSignature = ({ name, sub }: Refusal): boolean =>
  name === 'invalid-signature' || sub === 'isv.account-migration-check-fail'
const certain = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ certainty }) => certainty === 'certain')

/** What the platform looks at before the signature, or without regard to it. */
const BEFORE = new Set(['blacklisted', 'invalid-app-key'])

describe('every code with every state of the signature', () => {
  it('says each thing once, and has something to do about it', () => {
    for (const one of cases) {
      for (const state of states) {
        const findings = findingsOf(one, one.method, state)
        expect(new Set(findings.map(({ id, parameter }) => `${id} ${parameter}`)).size).toBe(findings.length)
        expect(findings.filter(({ title, mend }) => title === '' || mend === '')).toEqual([])
        expect(certain(findings).length).toBeLessThanOrEqual(1)
      }
    }
  })

  it('right: the code is blamed only where the platform itself names its fault, and never for the signature', () => {
    for (const one of cases) {
      const blaming = findingsOf(one, one.method, 'right').filter(({ actor }) => actor === 'code')
      if (isSignature(one) || one.fault !== 'caller') expect(blaming, `${one.code} ${one.sub}`).toEqual([])
      else expect(blaming.length).toBeLessThanOrEqual(1)
    }
  })

  it('right: a refused signature leaves no certainty', () => {
    for (const one of cases.filter(isSignature)) {
      const findings = findingsOf(one, one.method, 'right')
      expect(findings.length).toBeGreaterThan(1)
      expect(certain(findings)).toEqual([])
    }
  })

  it('wrong: the account is not blamed with certainty, and nothing is guessed of it', () => {
    for (const one of cases.filter(({ name }) => !BEFORE.has(name))) {
      const findings = findingsOf(one, one.method, 'wrong')
      expect(
        certain(findings).filter(({ actor }) => actor === 'account'),
        `${one.code} ${one.sub}`,
      ).toEqual([])
      expect(findings.length).toBeLessThanOrEqual(1)
      if (isSignature(one)) expect(findings).toEqual([])
    }
  })

  it('only a signature that no recipe gives may come of another secret, or a right one that is refused', () => {
    for (const one of cases) {
      for (const state of states) {
        const hasOther = findingsOf(one, one.method, state).some(({ id }) => id === 'secret-of-another-app')
        if (state !== 'unexplained' && !(state === 'right' && isSignature(one)))
          expect(hasOther, `${state} ${one.code}`).toBe(false)
      }
    }
  })
})

it('the codes of single methods leave a right signature alone, too', () => {
  const codes = methodErrors.flatMap((error) =>
    error.refusal === undefined ? [] : [{ error, refused: error.refusal }],
  )
  expect(codes.length).toBeGreaterThan(0)
  for (const { error, refused } of codes) {
    const method = (error.methods[0] ?? '').replace('*', 'link.generate')
    const answer = { error_response: { code: refused.code, type: 'ISP', msg: 'x', sub_code: refused.subCode } }
    const findings = causesOf(sceneOf(method, { session: 'x' }, JSON.stringify(answer)), 'right')
    expect(findings.filter(({ id, actor }) => id === 'invalid-signature' && actor === 'code')).toEqual([])
  }
})
