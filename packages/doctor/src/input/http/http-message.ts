/** The parts of an HTTP message as text. */
export interface HttpMessage {
  readonly startLine: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly rest: string
}

/** Splits a message at its first blank line. Line ends may be LF alone, as in most things that were pasted. */
export function splitMessage(text: string): HttpMessage {
  const blank = /\r?\n[^\S\r\n]*\r?\n/.exec(text)
  const head = blank ? text.slice(0, blank.index) : text
  const headers: [string, string][] = []
  const [startLine = '', ...lines] = head.split(/\r?\n/)
  for (const line of lines) {
    const last = headers.at(-1)
    const colon = line.indexOf(':', 1)
    if (/^\s/.test(line) && last) last[1] += ` ${line.trim()}`
    else if (colon !== -1) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return { startLine: startLine.trim(), headers, rest: blank ? text.slice(blank.index + blank[0].length) : '' }
}

/** Value of a header by its name in any case. */
export function headerOf(headers: HttpMessage['headers'], name: string): string | undefined {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1]
}
