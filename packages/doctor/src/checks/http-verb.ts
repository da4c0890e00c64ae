import type { Check } from './check.ts'

/** Verbs other than GET and POST, and a body with GET. */
export const httpVerb: Check = {
  name: 'http-verb',
  *look({ subject: { verb, bodyKind, received } }) {
    if (verb === undefined || verb === 'POST') return
    const hasBody = bodyKind !== 'none' && received.some(({ place }) => place === 'body')
    if (verb === 'GET' && !hasBody) return
    const what = verb === 'GET' ? 'Parameters are sent in the body of a GET.' : `The request is sent with ${verb}.`
    yield { certainty: 'possible', what, sent: verb, expected: 'POST' }
  },
}
