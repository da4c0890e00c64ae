/** Less than this many characters to a line would be a column of single words. */
const NARROWEST = 24

/**
 * A text behind its heading, broken between words; the lines after the first stand below its beginning, or a little indented where that leaves no room.
 *
 * @param width Characters to a line.
 */
export function wrapText(text: string, width: number, heading: string): string[] {
  const hasRoom = width - heading.length >= NARROWEST
  const indent = ' '.repeat(hasRoom ? heading.length : 6)
  const lines = hasRoom || text === '' ? [] : [heading.trimEnd()]
  let line = hasRoom || text === '' ? heading : indent
  let isEmpty = true
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].map((line) => line.trimEnd())
}
