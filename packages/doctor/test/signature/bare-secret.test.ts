import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose.ts'
import { bareSecret } from '../../src/signature/bare-secret.ts'

const SECRET = 'q7XkPz2mVt9LwRb4'

it.each([
  SECRET,
  `${SECRET}\n`,
  ` ${SECRET}\r\n`,
  `"${SECRET}"`,
  `'${SECRET}'\n`,
  `\uFEFF${SECRET}`,
  `${SECRET}\u200B`,
  `" ${SECRET} "`,
])('takes off what stands around a secret: %j', (text) => expect(bareSecret(text)).toBe(SECRET))

it.each(['', `a"b`, `"a`, 'a b'])('leaves %j as it is', (text) => expect(bareSecret(text)).toBe(text))

describe.each([`${SECRET}\n`, `${SECRET} `, `"${SECRET}"`])('a secret that is given as %j', (given) => {
  const signedWith = (key: string) => {
    const text = 'app_key1methoda.bsign_methodsha256timestamp1718000000000'
    const sign = createHmac('sha256', key).update(text).digest('hex').toUpperCase()
    const parameters = { app_key: '1', method: 'a.b', sign_method: 'sha256', timestamp: '1718000000000', sign }
    return diagnose({ parameters }, { secret: given })
  }

  it('is no reason to call a signature right that was made with it as it is', () => {
    const { verdict, findings } = signedWith(given)
    expect({ verdict, ids: findings.map(({ id }) => id) }).toEqual({ verdict: 'mistake', ids: ['M19'] })
  })

  it('is no reason to call a right signature wrong', () => {
    expect(signedWith(SECRET).verdict).toBe('right')
  })
})
