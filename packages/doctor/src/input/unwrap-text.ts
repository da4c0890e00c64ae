/** A text without what copying has put around it. */
export interface UnwrappedText {
  readonly text: string
  readonly notes: readonly string[]
}

/** What stands around a URL in code, in mails and in Markdown. */
const PAIRS = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['<', '>'],
  ['(', ')'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
] as const

/** Takes off quotes and brackets, a comma or semicolon behind, and the line breaks that terminals and mails put in. All else stays. */
export function unwrapText(source: string): UnwrappedText {
  const notes: string[] = []
  let text = source.replace(/^\ufeff/, '').trim()
  for (let before = ''; before !== text;) {
    before = text
    // Trailing punctuation counts only behind a closing quote or at the very end of a URL that has a query.
    text = text.replace(/[,;]$/, '').trimEnd()
    const pair = PAIRS.find(([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close))
    if (pair) text = text.slice(1, -1).trim()
    if (before !== text && notes.length === 0)
      notes.push('Quotes, brackets or punctuation around the URL were taken off.')
  }
  if (/[\r\n]/.test(text)) {
    const lines = text.split(/[\r\n]+/)
    text = lines.map((line) => line.trim()).join('')
    notes.push('The URL was broken into lines; they were joined without blanks.')
  }
  return { text, notes }
}
