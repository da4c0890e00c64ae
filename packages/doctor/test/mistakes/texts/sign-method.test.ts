import { describe, expect, it } from 'vitest'
import { stringsOf, syncCall } from './scene.ts'

describe('sign-method-mismatch', () => {
  it.each([
    ['left out', 'app_key1methoda.b'],
    ['md5', 'app_key1methoda.bsign_methodmd5'],
    ['hmac-sha256', 'app_key1methoda.bsign_methodhmac-sha256'],
    ['HmacSHA256', 'app_key1methoda.bsign_methodHmacSHA256'],
    ['HMAC_SHA256', 'app_key1methoda.bsign_methodHMAC_SHA256'],
    ['the bare name', 'app_key1methoda.bsign_method'],
  ])('signs it %s', (_, signed) => {
    expect(stringsOf(syncCall({}), 'sign-method-mismatch')).toContain(signed)
  })

  it('does not sign the label that is sent', () => {
    expect(stringsOf(syncCall({}), 'sign-method-mismatch')).not.toContain('app_key1methoda.bsign_methodsha256')
  })

  it('signs a label that is not sent', () => {
    const strings = stringsOf({ parameters: { app_key: '1', method: 'a.b' } }, 'sign-method-mismatch')
    expect(strings).toContain('app_key1methoda.bsign_methodsha256')
    expect(strings).not.toContain('app_key1methoda.b')
  })
})
