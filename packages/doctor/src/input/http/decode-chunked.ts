/** The text of a chunked body (RFC 9112, 7.1), or `undefined` when it is none. Lengths count bytes; lines may end with LF alone. */
export function decodeChunked(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let body = ''
  for (let at = 0; at < bytes.length;) {
    const lineEnd = bytes.indexOf(LF, at)
    if (lineEnd === -1 || lineEnd - at > 100) return undefined
    const size = /^([\da-f]{1,8})\s*(?:;.*)?\s*$/i.exec(decoder.decode(bytes.subarray(at, lineEnd)))?.[1]
    if (size === undefined) return undefined
    const length = Number.parseInt(size, 16)
    if (length === 0) return body + decoder.decode()
    const start = lineEnd + 1
    if (start + length > bytes.length) return undefined
    body += decoder.decode(bytes.subarray(start, start + length), { stream: true })
    at = start + length
    if (bytes[at] === CR) at++
    if (bytes[at] === LF) at++
  }
  return undefined
}

const CR = 13
const LF = 10
