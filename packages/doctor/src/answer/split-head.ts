import type { WireResponse } from '../wire-request.ts'

/** Status, headers and body of an answer. */
export interface SplitResponse {
  readonly status?: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const HEAD = /^\s*HTTP\/\d(?:\.\d)? (\d{3})[^\n]*\n/

/** A proxy's and a redirect's head come before the last one: `curl -i` prints them all. */
const MOST_HEADS = 20

/** Takes the head off a body that was copied with it, as `curl -i` and `curl -v` print it. Headers that were given beside the body win. */
export function splitHead(response: WireResponse): SplitResponse {
  const given = typeof response === 'string' ? { body: response } : response
  let status: number | undefined
  const headers = new Map<string, string>()
  let body = withoutMarks(given.body)
  for (let heads = 0; heads < MOST_HEADS; heads++) {
    const start = HEAD.exec(body)
    if (start === null) break
    status = Number(start[1])
    const [head, rest] = cutHead(body.slice(start[0].length))
    headers.clear()
    for (const line of head.split('\n')) addHeader(headers, line)
    body = rest
  }
  const { status: known = status, headers: pairs = [] } = 'headers' in given || 'status' in given ? given : {}
  for (const [name, value] of pairs) headers.set(name.toLowerCase(), value)
  return { ...(known === undefined ? {} : { status: known }), headers, body }
}

/** The byte order mark, and the signs by which `curl -v` tells lines of the head from others. */
function withoutMarks(text: string): string {
  const plain = text.replace(/^\uFEFF/, '')
  return /^\s*< HTTP\//.test(plain) ? plain.replace(/^[ \t]*< ?/gm, '') : plain
}

function cutHead(text: string): [head: string, rest: string] {
  const end = /(?:^|\n)\r?\n/.exec(text)
  return end === null ? [text, ''] : [text.slice(0, end.index), text.slice(end.index + end[0].length)]
}

function addHeader(headers: Map<string, string>, line: string): void {
  const colon = line.indexOf(':')
  if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
}
