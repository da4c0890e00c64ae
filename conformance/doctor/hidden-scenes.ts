import type { DoctorRequest } from '@aeop/doctor'
import fc from 'fast-check'

import type { Call, Pairs } from './corpus/call.ts'
import { calls } from './corpus/calls/index.ts'
import { plant } from './corpus/plant.ts'
import { slips } from './corpus/slips/index.ts'
import { onTheWire } from './corpus/wire.ts'
import { hiddenText, hiddenTokens } from './hidden-texts.ts'

/** Tokens that stand in no parameter: one in an answer, one in the body of a batch. */
export const otherTokens = ['50000401c2eU8hKqYzTfSdXw', '6100401bZZ7f0Other5c6Session'] as const
const [FRESH, OF_BATCH] = otherTokens

/** A request with texts in it that must not come out. */
export interface HiddenScene {
  readonly request: DoctorRequest
  readonly secret: string
  readonly hidden: readonly string[]
}

const withTokens = (call: Call, given: Readonly<Record<string, string>>): Call => {
  const replaced: Pairs = call.pairs.map(([name, value]) => [name, given[name] ?? value])
  const added = Object.entries(given).filter(([name]) => !call.pairs.some(([other]) => other === name))
  const body = call.body.replace('num_iid=11223344', `session=${OF_BATCH}`)
  return { ...call, pairs: [...replaced, ...added], body }
}

/** A request of the corpus with other tokens in it, right, or with up to two mistakes, or with a signature out of the air. */
export const corpusScene: fc.Arbitrary<HiddenScene> = fc
  .record({
    call: fc.constantFrom(...calls),
    carriage: fc.constantFrom('query', 'form', 'split', 'multipart', 'bare', 'own' as const),
    secret: hiddenText,
    given: hiddenTokens,
    made: fc.uniqueArray(fc.constantFrom(...slips), { maxLength: 2 }),
    air: fc.boolean(),
  })
  .map(({ call, carriage, secret, given, made, air }) => {
    const own = carriage === 'own' || call.body !== '' ? call.carriage : carriage
    const changed = { ...withTokens(call, given), secret, carriage: own }
    const planted = air ? null : safely(() => plant(changed, made))
    const request = planted?.request ?? onTheWire(changed, changed.pairs, 'A1B2'.repeat(16))
    return { request, secret, hidden: [secret, ...Object.values(given)] }
  })

/** A mistake that needs a text of another form than the one drawn is no mistake. */
function safely<Made>(make: () => Made): Made | null {
  try {
    return make()
  } catch {
    return null
  }
}

/** What nobody could have meant as a request, with the hidden texts in it. */
export const garbageScene: fc.Arbitrary<HiddenScene> = fc
  .record({ secret: hiddenText, given: hiddenTokens, junk: fc.string({ unit: 'binary' }), kind: fc.nat(5) })
  .map(({ secret, given, junk, kind }) => {
    const pairs = Object.entries({ ...given, app_secret: secret, sign: 'AB'.repeat(16) })
    const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
    const json = JSON.stringify(Object.fromEntries(pairs))
    const kinds: readonly DoctorRequest[] = [
      { url: `/rest/auth/token/create?${query}&${junk}` },
      { url: `/sync?${junk}`, headers: [['content-type', 'application/json']], body: json },
      { url: '/router/rest', headers: pairs, body: `${junk}&${query}` },
      { parameters: pairs, path: junk, body: query },
      { url: `${junk}?${query}` },
      { parameters: Object.fromEntries(pairs), path: json },
    ]
    return { request: kinds[kind] ?? { url: '' }, secret, hidden: pairs.slice(0, -1).map(([, value]) => value) }
  })

/** An answer that repeats what was sent, as servers and proxies do, or that has tokens of its own. */
export const echoingAnswer = (texts: readonly string[]): fc.Arbitrary<string | { status: number; body: string }> => {
  const all = texts.join(' ')
  return fc.constantFrom(
    JSON.stringify({ type: 'ISV', code: 'IllegalAccessToken', message: `token ${all} is invalid`, request_id: '1' }),
    JSON.stringify({ error_response: { code: '25', msg: `Invalid signature ${all}`, sub_msg: texts.at(-1) } }),
    `<?xml version="1.0"?><error_response><code>27</code><msg>${encodeURIComponent(all)}</msg></error_response>`,
    JSON.stringify({ code: all, access_token: texts[0], refresh_token: texts.at(-1) }),
    JSON.stringify({ code: '0', access_token: FRESH, refresh_token: FRESH, request_id: '1' }),
    { status: 502, body: `<html><title>${all}</title></html>` },
    all,
  )
}
