/**
 * Whether a URL's host is this machine: 127.0.0.0/8, ::1 or localhost.
 *
 * Source: RFC 6890 (loopback blocks), RFC 6761 section 6.3 (localhost).
 *
 * @example
 * isLoopback('http://127.0.0.1:4100') // true
 */
export function isLoopback(url: string): boolean {
  const host = new URL(url).hostname
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
