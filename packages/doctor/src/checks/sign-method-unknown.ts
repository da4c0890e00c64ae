import { endpoints } from '@aeop/sdk/facts'
import type { Check } from './check.ts'
import { isIopAtTop } from './iop-at-top.ts'
import { refusedWith } from './refused-with.ts'

const MD5_DIGITS = 32

/** A label that the endpoint does not take (M16, T04). */
export const signMethodUnknown: Check = {
  name: 'sign-method-unknown',
  *look(scene) {
    const { subject, options } = scene
    const { parameters, endpoint, oddities } = subject
    if (isIopAtTop(subject) && refusedWith(scene, 'invalid-app-key')) return
    const sent = parameters.get('sign_method')
    const { signMethods, defaultSignMethod, path } = endpoints[endpoint]
    if (sent === undefined || sent === '') return
    // sha256×tamp=...: the parameter behind it was swallowed, and that is told.
    if (sent.includes('=') && oddities.some(({ kind }) => kind === 'html-entity')) return
    const names: readonly string[] = signMethods.filter((method) => method.switch === undefined).map(({ name }) => name)
    if (signMethods.some(({ name }) => name === sent)) return
    // An MD5 that is called one: with the secret its digest is judged, and named as the mistake.
    const isDigestTold = options.secret !== undefined && parameters.get('sign')?.length === MD5_DIGITS
    const isKnownElsewhere = sent === 'md5' || sent === 'hmac'
    const isOtherCase = names.includes(sent.toLowerCase())
    yield {
      certainty: (isDigestTold && isKnownElsewhere) || isOtherCase ? 'possible' : 'certain',
      what: `${path} takes the sign_method ${names.join(', ')}.`,
      parameter: 'sign_method',
      sent,
      expected: isOtherCase ? sent.toLowerCase() : defaultSignMethod,
    }
  },
}
