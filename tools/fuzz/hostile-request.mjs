// @ts-check

/** @typedef {import('./random.mjs').Random} Random */

const GET = 'GET /router/rest?method=taobao.time.get HTTP/1.1\r\nHost: x\r\n'
const POST = 'POST /router/rest HTTP/1.1\r\nHost: x\r\n'

/**
 * Requests that attack the framing of HTTP rather than the platform behind it, one character for each byte.
 * @type {((random: Random) => string)[]}
 */
export const hostileRequests = [
  () => `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  () => `${POST}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`,
  () => `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  () => `${POST}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
  () => `${POST}Transfer-Encoding: identity\r\n\r\na=b`,
  ({ pick }) =>
    `${POST}Transfer-Encoding: chunked\r\n\r\n${pick(['zz', '-1', 'fffffffffffffffff', '5;', '0x5', ''])}\r\nhello\r\n0\r\n\r\n`,
  ({ below }) =>
    `${POST}Transfer-Encoding: chunked\r\n\r\n1;${'e'.repeat(below(20_000))}\r\na\r\n0\r\n${'t: u\r\n'.repeat(below(500))}\r\n`,
  ({ pick }) =>
    `${POST}Content-Length: ${pick(['-1', '1e3', '0x10', '99999999999999999999', '5000000', '+3', '3,3', ''])}\r\n\r\nabc`,
  () => `${GET}X-Folded: a\r\n b\r\n\r\n`,
  () => `${GET}Bad Header: a\r\n\r\n`,
  () => `${GET}X-Nul: a\0b\r\n\r\n`,
  () => `${GET.replaceAll('\r\n', '\n')}\n`,
  () => `${GET}host: y\r\nHOST: z\r\nContent-Type: a\r\ncontent-type: b\r\n\r\n`,
  () => `${GET}__proto__: a\r\nconstructor: b\r\n\r\n`,
  ({ below }) => `${GET}${'x: y\r\n'.repeat(below(3000))}\r\n`,
  ({ below }) => `${GET}X: ${'a'.repeat(below(100_000))}\r\n\r\n`,
  ({ below }) => `GET /router/rest?${'a='.repeat(below(40_000))} HTTP/1.1\r\nHost: x\r\n\r\n`,
  ({ below }) =>
    `${POST}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${below(50)}\r\n\r\n${'a&'.repeat(below(2000))}`,
  ({ pick }) =>
    `GET ${pick(['*', 'x:80', '//', 'http://', 'http://[::1]:99999/sync', '/%', '/rest/%00', '/rest/../sync', '/\0'])} HTTP/1.1\r\nHost: x\r\n\r\n`,
  ({ pick }) =>
    `${pick(['CONNECT', 'OPTIONS', 'TRACE', 'PRI', 'get', 'G\0T', 'PROPFIND'])} /sync HTTP/1.1\r\nHost: x\r\n\r\n`,
  () => 'CONNECT localhost:80 HTTP/1.1\r\nHost: x\r\n\r\nhello',
  ({ pick }) => `GET /sync HTTP/${pick(['0.9', '2.0', '9.9', '1.2', '1', ''])}\r\nHost: x\r\n\r\n`,
  () => 'GET /sync\r\n\r\n',
  () => 'GET /sync HTTP/1.1\r\n\r\n',
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0',
  ({ bytes }) => `\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003${bytes(200).toString('latin1')}`,
  () => `${GET}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n\u0081\u0005hello`,
  ({ pick }) => `${POST}Expect: ${pick(['100-continue', 'nonsense'])}\r\nContent-Length: 3\r\n\r\na=b`,
  () => `${POST}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n`,
  () => `${POST}Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc`,
  ({ below }) => `${GET}\r\n`.repeat(1 + below(30)),
  () => `${GET}\r\nGET /router/rest HTTP/1.1\r\nBroken Header\r\n\r\n${GET}\r\n`,
  ({ below }) =>
    `${POST}Content-Type: application/json\r\nContent-Length: 40000\r\n\r\n${'[{"a":'.repeat(below(8000))}`,
  ({ below }) =>
    `${POST}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 40000\r\n\r\n${'--b\r\n'.repeat(below(8000))}`.slice(
      0,
      40_100,
    ),
  ({ bytes, below }) => bytes(1 + below(2000)).toString('latin1'),
]
