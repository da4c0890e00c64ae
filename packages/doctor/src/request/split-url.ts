/** A URL taken apart, each part as it was written. */
export interface SplitUrl {
  readonly scheme?: string
  /** With its port; credentials in front of an `@` left out. */
  readonly host?: string
  readonly path: string
  readonly query: string
  /** What stands behind a `#`, which no client sends. */
  readonly fragment?: string
}

/**
 * Takes a URL apart by hand, because `new URL` mends what has to be found: blanks, characters of other scripts, `×tamp`, a second slash.
 * Takes absolute URLs, `//host/path`, `host/path`, `/path` and a bare `?query`.
 *
 * @example
 * splitUrl('https://api-sg.aliexpress.com/sync?a=×tamp') // { scheme: 'https', host: 'api-sg.aliexpress.com', path: '/sync', query: 'a=×tamp' }
 */
export function splitUrl(text: string): SplitUrl {
  const url = text.trim()
  const hash = url.indexOf('#')
  const sent = hash === -1 ? url : url.slice(0, hash)
  const fragment = hash === -1 ? {} : { fragment: url.slice(hash + 1) }
  const question = sent.indexOf('?')
  const address = question === -1 ? sent : sent.slice(0, question)
  const query = question === -1 ? '' : sent.slice(question + 1)
  const absolute = /^(?:([a-z][a-z\d+.-]*):)?\/\/([^/]*)(.*)$/is.exec(address)
  if (absolute !== null && (absolute[1] !== undefined || isHost(absolute[2] ?? ''))) {
    const host = (absolute[2] ?? '').replace(/^.*@/s, '')
    const scheme = absolute[1] === undefined ? {} : { scheme: absolute[1].toLowerCase() }
    return { ...scheme, ...(host === '' ? {} : { host }), path: absolute[3] ?? '', query, ...fragment }
  }
  const slash = address.indexOf('/')
  const head = slash === -1 ? address : address.slice(0, slash)
  if (isHost(head)) return { host: head, path: address.slice(head.length), query, ...fragment }
  // Neither a host nor a path: pairs without a question mark in front.
  if (question === -1 && slash !== 0 && /^[^/?=&]+=/.test(sent)) return { path: '', query: sent, ...fragment }
  return { path: address, query, ...fragment }
}

function isHost(text: string): boolean {
  return /^(localhost|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+|\[[\da-f:.]+\])(:\d+)?$/iu.test(text)
}
