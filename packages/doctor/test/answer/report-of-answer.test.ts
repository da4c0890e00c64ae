import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'

const alone = (response: string, secret?: string) => diagnose({ parameters: [] }, { response, secret })

describe('an answer without its request', () => {
  it('names no mistake for a refused signature, and asks for the request', () => {
    const report = alone('{"code":"IncompleteSignature","type":"ISV","request_id":"1"}')
    expect(report).toMatchObject({
      verdict: 'unexplained',
      findings: [{ id: 'invalid-signature', certainty: 'possible' }],
    })
    expect(report.summary).toMatch(/Give the request and the app secret/)
  })

  it('names what other codes say, and what may lie behind them', () => {
    const { verdict, findings } = alone('{"error_response":{"code":27,"msg":"Invalid session","sub_code":"x"}}')
    expect(verdict).toBe('mistake')
    expect(findings.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual([
      'invalid-session certain',
      'token-expired possible',
      'token-of-another-app possible',
    ])
  })

  it('is unreadable where it refuses nothing', () => {
    expect(alone('{"result":{"success":true}}').verdict).toBe('unreadable')
    expect(diagnose({ parameters: [] }).verdict).toBe('unreadable')
  })

  it('does not tell the secret', () => {
    const report = alone(
      '{"code":"IncompleteSignature","message":"q7XkPz2mVt9LwRb4","request_id":"1"}',
      'q7XkPz2mVt9LwRb4',
    )
    expect(JSON.stringify(report)).not.toContain('q7XkPz2mVt9LwRb4')
  })
})

it('reads a code that names its error before a sub-code that is known by its pattern alone', () => {
  const said = (code: number, subCode: string) =>
    alone(JSON.stringify({ error_response: { code, msg: 'x', sub_code: subCode } })).findings[0]?.id
  expect(said(25, 'isv.invalid-signature')).toBe('invalid-signature')
  // Behind code 15 the sub-code is all that tells.
  expect(said(15, 'isv.whatever-service-error:x')).toBe('business-error')
})
