/**
 * Rows of text in columns that line up; the first row is the heading. Where the terminal is too narrow for that, each row is a paragraph: its first cell, and below
 * it the others behind their headings, without those that hold nothing but a dash.
 *
 * @param width Characters to a line; as many as there are where it is not known.
 */
export function renderTable(rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return lines.some((line) => line.length > width) ? paragraphs(rows, width) : lines
}

function paragraphs([heading = [], ...rows]: readonly (readonly string[])[], width: number): string[] {
  return rows.flatMap(([name = '', ...cells]) => {
    const told = cells.map((cell, index) => (cell === '-' ? '' : `${heading[index + 1]} ${cell}`)).filter(Boolean)
    return [name, ...flow(told, width)]
  })
}

/** Indented lines with as many of the texts as fit. */
function flow(texts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const text of texts) {
    const longer = `${lines.at(-1)}  ${text}`
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(`  ${text}`)
  }
  return lines
}
