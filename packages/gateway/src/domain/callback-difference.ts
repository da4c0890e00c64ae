/**
 * Says in what a `redirect_uri` departs from the callback URL of the console, which it has to equal letter by letter.
 *
 * @returns `undefined` where it does not.
 * @example callbackDifference('http://shop.example/cb', 'https://shop.example/cb') // 'the scheme is http, not https'
 * Source: doc 1364 for the rule; iop-protocol 7.3 for what usually differs.
 */
export function callbackDifference(given: string, expected: string): string | undefined {
  if (given === expected) return undefined
  if (!URL.canParse(given) || !URL.canParse(expected)) return 'it is written differently'
  const [is, should] = [new URL(given), new URL(expected)]
  if (is.protocol !== should.protocol) {
    return `the scheme is ${is.protocol.slice(0, -1)}, not ${should.protocol.slice(0, -1)}`
  }
  if (is.hostname !== should.hostname) return `the host is ${is.hostname}, not ${should.hostname}`
  if (is.port !== should.port) return `the port is ${is.port || 'not given'}, not ${should.port || 'left out'}`
  if (is.pathname !== should.pathname) {
    const isSlash = `${is.pathname}/` === should.pathname || is.pathname === `${should.pathname}/`
    return isSlash ? 'they differ by the slash at the end' : `the path is ${is.pathname}, not ${should.pathname}`
  }
  if (is.search !== should.search) return 'the query is another'
  return is.hash === should.hash ? 'they are spelt differently, though they mean the same' : 'the fragment is another'
}
