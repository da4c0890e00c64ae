// @ts-check
import { hostileRequests } from './hostile-request.mjs'
import { nastyTexts } from './nasty-text.mjs'
import { validRequest } from './valid-request.mjs'

/** @typedef {import('./random.mjs').Random} Random */

/**
 * The bytes of one request: hostile by design, or a valid one with some mutations of its grammar and of its bytes.
 * @param {Random} random
 * @returns {Buffer}
 */
export function makeRequest(random) {
  if (random.chance(0.3)) return Buffer.from(random.pick(hostileRequests)(random), 'latin1')
  const request = validRequest(random)
  for (let count = random.below(3); count > 0; count--) random.pick(grammarMutations)(request, random)
  let bytes = Buffer.concat([Buffer.from(headOf(request, random), 'utf8'), request.body])
  for (let count = random.below(5) - 2; count > 0; count--) bytes = random.pick(byteMutations)(bytes, random)
  return bytes
}

/** @param {ReturnType<typeof validRequest>} request @param {Random} random */
function headOf({ verb, target, headers, body }, random) {
  const length = random.chance(0.05) ? body.length + random.below(20) - 10 : body.length
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `${verb} ${target} HTTP/1.1\r\n${lines}${body.length > 0 || verb === 'POST' ? `Content-Length: ${length}\r\n` : ''}\r\n`
}

/** @type {((request: ReturnType<typeof validRequest>, random: Random) => void)[]} */
const grammarMutations = [
  (request, { pick }) => (request.verb = pick(['GET', 'DELETE', 'OPTIONS', 'post', 'HEAD', 'PATCH'])),
  (request, { pick }) =>
    (request.target += pick(['&', '?', '&=', '%', '%00', '#x', '&a=%FF', '&a=%C3', '&__proto__=1', '&&&&', '&sign=1'])),
  (request, { pick }) =>
    (request.target = request.target.replace(
      /^\/[a-z]+/,
      pick(['/rest', '/sync', '/sync/', '/router/rest/', '/rest/2.0/a/b', '/oauth/authorize', '/uploads/x']),
    )),
  (request, { pick }) =>
    request.headers.push([
      pick(['Content-Type', 'Accept-Encoding', 'Connection', 'x-aeop-refuse', 'top-api-separator', 'Cookie']),
      pick(nastyTexts.filter((text) => !/[\r\n]/.test(text))),
    ]),
  (request, { pick }) =>
    (request.headers = request.headers.filter(([name]) => name !== pick(['Host', 'Content-Type']))),
  (request, { pick }) =>
    (request.headers = request.headers.map(([name, value]) => [
      name,
      name === 'Content-Type'
        ? pick([
            'application/json',
            'multipart/form-data',
            'multipart/form-data; boundary=',
            'text/xml',
            'application/x-www-form-urlencoded; charset=gbk',
          ])
        : value,
    ])),
  (request, { pick, below }) =>
    (request.body = Buffer.concat([request.body, Buffer.from(pick(nastyTexts).repeat(1 + below(3)))])),
  (request, { below }) => (request.body = request.body.subarray(below(request.body.length + 1))),
  (request, { bytes, below }) => (request.body = Buffer.concat([request.body, bytes(below(100))])),
  (request) => (request.body = Buffer.concat([request.body, request.body])),
]

/** @type {((bytes: Buffer, random: Random) => Buffer)[]} */
const byteMutations = [
  (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes, { below }) => {
    const changed = Buffer.from(bytes)
    for (let count = 1 + below(8); count > 0 && changed.length > 0; count--) changed[below(changed.length)] = below(256)
    return changed
  },
  (bytes, { below, bytes: random }) => {
    const at = below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), random(1 + below(20)), bytes.subarray(at)])
  },
  (bytes, { below }) => {
    const [from, to] = [below(bytes.length + 1), below(bytes.length + 1)].sort((a, b) => a - b)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  (bytes, { pick }) =>
    Buffer.from(bytes.toString('latin1').replace('\r\n', pick(['\n', '\r', '\r\n\r\n', '\0\r\n', ' \r\n'])), 'latin1'),
]
