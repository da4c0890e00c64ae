import type { Section } from './section.ts'

/** How to mark headings, and how wide a line may be. */
export interface RenderOptions {
  readonly bold: (text: string) => string
  /** Columns of the terminal; without it nothing is wrapped. */
  readonly columns?: number
}

const LABEL_WIDTH = 20
const MARGIN = '   '

/** A section as text, ready to be printed. Labels line up; long values go on below themselves. */
export function renderSection(section: Section, { bold, columns }: RenderOptions): string {
  const width = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(columns - MARGIN.length - LABEL_WIDTH, 24)
  const number = section.number === undefined ? '' : `${section.number}. `
  const lines = [bold(number + section.title)]
  for (const [label, text] of section.rows) {
    wrap(text, width).forEach((part, index) =>
      lines.push(`${MARGIN}${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${part}`),
    )
  }
  if (section.note) lines.push(...wrapWords(section.note, width + LABEL_WIDTH).map((part) => MARGIN + part))
  return `${lines.join('\n')}\n`
}

/** Cuts at the width. Strings to sign and bodies have no good places to break, so every place is as good as another. */
function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const parts: string[] = []
  for (let start = 0; start < text.length; start += width) parts.push(text.slice(start, start + width))
  return parts
}

/** Breaks a sentence between words. */
function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
