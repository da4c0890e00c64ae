import type { RawAnswer } from './raw-exchange.ts'

const HEAD_END = '\r\n\r\n'

/**
 * Reads one answer out of the bytes that have come so far.
 *
 * @param ended whether the other side has closed, which ends a body without a length
 * @returns null while something is missing
 */
export function readRawAnswer(bytes: Buffer, ended: boolean): RawAnswer | null {
  const end = bytes.indexOf(HEAD_END)
  if (end === -1) return null
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const status = Number(/^HTTP\/1\.[01] (?<status>\d{3})/u.exec(statusLine)?.groups?.status)
  const rest = bytes.subarray(end + HEAD_END.length)
  // An interim answer such as 100 Continue is followed by the real one.
  if (status >= 100 && status < 200) return readRawAnswer(rest, ended)
  const headers = new Map(lines.map(readHeader))
  const body = bodyOf(rest, headers, ended)
  return body === null ? null : { status, headers, body }
}

function readHeader(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
}

function bodyOf(rest: Buffer, headers: ReadonlyMap<string, string>, ended: boolean): Uint8Array | null {
  if (headers.get('transfer-encoding') === 'chunked') return dechunk(rest)
  const length = headers.get('content-length')
  if (length === undefined) return ended ? rest : null
  return rest.length < Number(length) ? null : rest.subarray(0, Number(length))
}

function dechunk(rest: Buffer): Uint8Array | null {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const lineEnd = rest.indexOf('\r\n', at)
    if (lineEnd === -1) return null
    const size = Number.parseInt(rest.subarray(at, lineEnd).toString('latin1'), 16)
    const start = lineEnd + 2
    if (Number.isNaN(size)) throw new Error('a chunk without a size')
    if (rest.length < start + size + 2) return null
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(rest.subarray(start, start + size))
    at = start + size + 2
  }
}
