// @ts-check

/** A TypeScript union of the texts, each once, sorted, broken over lines where one does not hold it. @param {string[]} texts */
export function union(texts) {
  const members = [...new Set(texts)].sort().map((text) => `'${text}'`)
  const line = members.join(' | ')
  return line.length < 90 ? line : members.map((member) => `\n  | ${member}`).join('')
}
