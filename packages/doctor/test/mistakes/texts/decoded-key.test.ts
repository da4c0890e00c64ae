import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/index.ts'

const secret = '1d4e5f60718293a4b5c6d7e8f9012345'
const parameters = {
  app_key: '12345678',
  method: 'aliexpress.ds.member.benefit.get',
  sign_method: 'sha256',
  timestamp: '1517820392000',
}
const string = 'app_key12345678methodaliexpress.ds.member.benefit.getsign_methodsha256timestamp1517820392000'
const idsFor = (key: Buffer): string[] => {
  const sign = createHmac('sha256', key).update(string).digest('hex').toUpperCase()
  return diagnose({ parameters: { ...parameters, sign } }, { secret }).findings.map(({ id }) => id)
}

describe('a secret that was decoded before it became the key', () => {
  it('is named when it was read as hexadecimal', () => expect(idsFor(Buffer.from(secret, 'hex'))).toEqual(['M12']))
  it('is named when it was read as base64', () => expect(idsFor(Buffer.from(secret, 'base64'))).toEqual(['M12']))
})
