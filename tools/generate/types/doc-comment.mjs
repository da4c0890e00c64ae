// @ts-check

/**
 * Sentences as a documentation comment, on one line where there is one; nothing where there are none.
 * @param {readonly string[]} lines one after the other, '' between paragraphs
 * @param {string} [indent]
 * @example docComment(['Product id.']) // '/** Product id. *\/\n'
 */
export function docComment(lines, indent = '') {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/').replaceAll('\n', ' '))
  if (safe.length === 0) return ''
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}

/** @param {string} text */
export function sentence(text) {
  return /[.!?:]$/.test(text) ? text : `${text}.`
}
