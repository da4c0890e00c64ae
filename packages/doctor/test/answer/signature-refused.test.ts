import { describe, expect, it } from 'vitest'
import { causesOf } from '../../src/answer/causes-of.ts'
import type { Finding, SignatureReport } from '../../src/report/report.ts'
import { refusal, sceneOf } from './scene-of.ts'

const token = { app_key: '12345678', session: '50000abc' }
const brief = (findings: readonly Finding[]) => findings.map(({ id, certainty }) => `${id} ${certainty}`)

describe('a refused signature', () => {
  const answer = refusal('IncompleteSignature', { type: 'ISV' })
  const scene = sceneOf('aliexpress.ds.product.get', { ...token, product_id: '1' }, answer)

  it('that is right never blames the code, and says that it is right', () => {
    const findings = causesOf(scene, 'right')
    expect(brief(findings)).toEqual([
      'invalid-signature possible',
      'secret-of-another-app possible',
      'changed-on-the-way possible',
    ])
    expect(findings.map(({ actor }) => actor)).not.toContain('code')
    expect(findings[0]?.title).toContain('right')
  })

  it('that is wrong is explained by its mistakes alone', () => {
    expect(causesOf(scene, 'wrong')).toEqual([])
  })

  it('that no recipe gives leaves what lies outside', () => {
    expect(brief(causesOf(scene, 'unexplained'))[0]).toBe('secret-of-another-app possible')
  })

  it.each(['unchecked', 'absent'] as const)('that is %s asks for the secret', (state) => {
    const findings = causesOf(scene, state)
    expect(brief(findings)).toEqual(['invalid-signature possible'])
    expect(findings[0]?.mend).toContain('secret')
  })

  it('of TOP has the number 25', () => {
    const top = sceneOf('taobao.time.get', {}, '{"error_response":{"code":25,"msg":"Invalid signature"}}', {
      protocol: 'top',
    })
    expect(causesOf(top, 'right')[0]?.id).toBe('invalid-signature')
  })
})

describe('the story of the account migration', () => {
  const answer = refusal('15', { type: 'ISP', sub_code: 'isv.account-migration-check-fail' })
  const causes = (state: SignatureReport['state']) =>
    brief(causesOf(sceneOf('aliexpress.ds.product.get', token, answer), state))

  it('says nothing beside a wrong signature', () => expect(causes('wrong')).toEqual([]))

  it('comes behind the signature where that was not checked', () => {
    expect(causes('unchecked')).toEqual([
      'invalid-signature possible',
      'remote-service-error possible',
      'dropshipper-not-verified possible',
      'wrong-account-type possible',
    ])
  })

  it('is about the account where the signature is right, and never certain', () => {
    const findings = causesOf(sceneOf('aliexpress.ds.product.get', token, answer), 'right')
    expect(brief(findings)).toEqual([
      'remote-service-error possible',
      'dropshipper-not-verified possible',
      'wrong-account-type possible',
    ])
    expect(findings.map(({ actor }) => actor)).toEqual(['account', 'account', 'account'])
    expect(findings[0]?.mend).toMatch(/support with the request id/)
  })
})
