/**
 * Whether a client asks for gzip. It has to name it: `*` takes anything, but asks for nothing, and some clients send headers that they do not understand
 * (clients C3.11).
 *
 * @example
 * acceptsGzip('gzip;q=0.5, br') // true
 * acceptsGzip('identity;q=1, *') // false
 */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined) return false
  return acceptEncoding.split(',').some((item) => {
    const [coding, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
    return (coding === 'gzip' || coding === 'x-gzip') && !parameters.some((parameter) => ZERO.test(parameter))
  })
}

/** RFC 9110 12.4.2: a weight of 0 means "not acceptable". */
const ZERO = /^q[ \t]*=[ \t]*0(?:\.0{0,3})?$/
