import { endpoints } from '@aeop/sdk/facts'
import type { Check } from './check.ts'

const MD5_DIGITS = 32

/** A label that the endpoint does not take (M16, T04). */
export const signMethodUnknown: Check = {
  name: 'sign-method-unknown',
  *look({ subject: { parameters, endpoint }, options }) {
    const sent = parameters.get('sign_method')
    const { signMethods, defaultSignMethod, path } = endpoints[endpoint]
    if (sent === undefined || sent === '') return
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
