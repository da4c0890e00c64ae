// @ts-check
// Recomputes every vector twice: its digest from stringToSign as declared, and, for the doors of the platform, whether
// the signature belongs to the parameters under the platform's rule (top-protocol 2.6, iop-protocol 3.3).

import { createHash, createHmac } from 'node:crypto'
import { factsOf } from '../read-facts.mjs'

/** @typedef {import('../read-facts.mjs').Fact} Fact */

/** Each algorithm of a vector, from key and text to signature. @type {Record<string, (key: string, text: string) => string>} */
const ALGORITHMS = {
  'md5-hex-upper': (_key, text) => createHash('md5').update(text).digest('hex').toUpperCase(),
  'sha256-hex-upper': (_key, text) => createHash('sha256').update(text).digest('hex').toUpperCase(),
  'hmac-md5-hex-upper': (key, text) => createHmac('md5', key).update(text).digest('hex').toUpperCase(),
  'hmac-sha256-hex-upper': (key, text) => createHmac('sha256', key).update(text).digest('hex').toUpperCase(),
  'hmac-sha256-hex-lower': (key, text) => createHmac('sha256', key).update(text).digest('hex'),
  'hmac-sha256-base64': (key, text) => createHmac('sha256', key).update(text).digest('base64'),
  'hmac-sha1-hex-upper': (key, text) => createHmac('sha1', key).update(text).digest('hex').toUpperCase(),
  'hmac-sha1-amp-base64': (key, text) => createHmac('sha1', `${key}&`).update(text).digest('base64'),
}

/** What each sign_method means. @type {Record<string, string>} */
const DIGEST_OF = { md5: 'md5', hmac: 'hmac-md5', 'hmac-sha256': 'hmac-sha256', sha256: 'hmac-sha256' }

/** @param {import('../read-facts.mjs').FactsFile[]} files @returns {string[]} */
export function checkVectors(files) {
  const { endpoints } = factsOf(files, 'gateways.json')
  return files
    .filter(({ path }) => path.startsWith('vectors/'))
    .flatMap(({ path, data }) =>
      data.vectors.flatMap((/** @type {Fact} */ vector, /** @type {number} */ index) =>
        problemsOf(vector, endpoints).map((problem) => `facts/${path} /vectors/${index} (${vector.name}): ${problem}`),
      ),
    )
}

/** @param {Fact} vector @param {Fact[]} endpoints @returns {string[]} */
function problemsOf(vector, endpoints) {
  const digest = ALGORITHMS[vector.algorithm]?.(vector.keyUsed ?? vector.secret, vector.stringToSign)
  const problems = []
  if (digest !== (vector.computed ?? vector.signature)) {
    problems.push(`stringToSign gives ${digest} with ${vector.algorithm}`)
  }
  const endpoint = endpoints.find(({ name }) => name === vector.endpoint)
  if (endpoint && vector.holds !== (platformSignature(vector, endpoint) === vector.signature)) {
    problems.push(`holds is ${vector.holds}, but the rule of ${endpoint.name} says otherwise`)
  }
  return problems
}

/** @param {Fact} vector @param {Fact} endpoint @returns {string | null} null where the door does not take the digest */
function platformSignature({ apiPath = '', params, body = '', secret, signMethod }, endpoint) {
  if (!endpoint.signMethods.some((/** @type {Fact} */ { name }) => name === signMethod)) return null
  const pairs = Object.keys(params)
    .sort()
    .map((name) => name + params[name])
  const text = apiPath + pairs.join('') + body
  const framed = signMethod === 'md5' ? secret + text + secret : text
  return ALGORITHMS[`${DIGEST_OF[signMethod]}-hex-upper`]?.(secret, framed) ?? null
}
