import { methodErrors, platformErrors, subCodes } from '@aeop/sdk/facts'
import { describe, expect, it } from 'vitest'
import { causesOf } from '../../src/answer/causes-of.ts'
import { refusal, sceneOf } from './scene-of.ts'

const token = { app_key: '12345678', session: '50000abc' }

describe('every code of the tables', () => {
  const records = [
    ...platformErrors.map(({ protocol, code }) => ({ protocol, code: code.replace('100+', '530'), sub: undefined })),
    ...subCodes.map(({ protocol, match }) => ({ protocol, code: '15', sub: match.replace('*', 'x') })),
  ]

  it.each(records)(
    '$protocol $code $sub has a cause, a mend, an actor and an advice on repeating',
    ({ protocol, code, sub }) => {
      const error = {
        code,
        msg: 'x',
        ...(sub === undefined ? {} : { sub_code: sub }),
        ...(protocol === 'iop' ? { type: 'ISV' } : {}),
      }
      const scene = sceneOf('aliexpress.x', token, JSON.stringify({ error_response: error }), { protocol })
      const [first, ...others] = causesOf(scene, 'right')
      expect(first?.id).not.toBe('unknown-platform-error')
      expect(first?.title.length).toBeGreaterThan(10)
      expect(first?.mend.length).toBeGreaterThan(3)
      expect(['never', 'after-change', 'wait', 'soon']).toContain(first?.retry)
      expect(others.every(({ certainty }) => certainty === 'possible')).toBe(true)
    },
  )

  it('name a step in a console for what the account has to do', () => {
    const without = platformErrors.filter(
      ({ protocol, fault, console }) => protocol === 'iop' && fault === 'account' && console === undefined,
    )
    expect(without).toEqual([])
  })
})

describe('every error of a single method comes to a cause', () => {
  // 405 is an empty result, and a right signature that is refused has no certain cause.
  const errors = methodErrors.filter(({ codes }) => !codes.includes('405') && !codes.includes('IncompleteSignature'))

  it.each(
    errors.flatMap(({ methods, codes, answer, refusal: refused }) =>
      codes.map((code) => ({ method: (methods[0] ?? '').replace('*', 'link.generate'), code, answer, refused })),
    ),
  )('$code of $method', ({ method, code, answer, refused }) => {
    const body =
      answer === undefined
        ? refusal(refused?.code ?? code, { type: 'ISP', sub_code: refused?.subCode, sub_msg: code })
        : JSON.stringify({ [`${method.replaceAll('.', '_')}_response`]: answer }).replaceAll('{code}', code)
    const [first] = causesOf(sceneOf(method, token, body), 'right')
    expect(first?.id).not.toBe('unknown-platform-error')
    expect(first?.certainty).toBe('certain')
  })

  it('but for an empty result, which is none', () => {
    const answer = '{"aliexpress_affiliate_order_list_response":{"resp_result":{"resp_code":405,"resp_msg":"empty"}}}'
    expect(causesOf(sceneOf('aliexpress.affiliate.order.list', {}, answer), 'right')).toEqual([])
  })
})
