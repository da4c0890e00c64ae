const CONTROLS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  a: '\u0007',
  0: '\0',
}

const ESCAPE = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|(\r?\n)|([^]))/g

/** The text of a string literal: JSON's escapes and those that JavaScript, Python, PHP and Ruby have beside them. */
export function unquote(literal: string): string {
  const quote = literal.at(-1) ?? ''
  const start = literal.indexOf(quote)
  const content = literal.slice(start + 1, -1)
  if (/^[^'"]*r/i.test(literal.slice(0, start)) || !content.includes('\\')) return content
  return content.replace(
    ESCAPE,
    (
      escape: string,
      braced?: string,
      four?: string,
      eight?: string,
      two?: string,
      lineEnd?: string,
      other?: string,
    ) => {
      const hex = braced ?? four ?? eight ?? two
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16), escape)
      if (lineEnd !== undefined) return ''
      return CONTROLS[other ?? ''] ?? other ?? ''
    },
  )
}

function characterOf(code: number, escape: string): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : escape
}
