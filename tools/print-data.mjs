// @ts-check
// One way to print plain data, so that a change of one fact is a change of one line:
// a value stands on one line where it fits and has no list of objects in it, otherwise one member a line.

const WIDTH = 120

/** @typedef {'json' | 'typescript'} Style */

/**
 * @param {unknown} value plain data: null, boolean, number, string, array or object
 * @param {Style} style
 * @param {string} [indent] what already stands in front of the value's lines
 * @param {number} [used] columns taken by what stands before the value on its line
 * @returns {string}
 */
export function printData(value, style, indent = '', used = indent.length) {
  if (typeof value !== 'object' || value === null) return printScalar(value, style)
  const line = printOnOneLine(value, style)
  if (isFlat(value) && used + line.length < WIDTH) return line
  const inner = `${indent}  `
  const printed = members(value).map(([key, member]) => {
    const lead = key === null ? '' : `${printKey(key, style)}: `
    return inner + lead + printData(member, style, inner, inner.length + lead.length)
  })
  const [open, close] = brackets(value)
  const end = style === 'typescript' ? ',' : ''
  return `${open}\n${printed.join(',\n')}${end}\n${indent}${close}`
}

/** @param {object} value @returns {[string | null, unknown][]} */
function members(value) {
  if (Array.isArray(value)) return value.map((item) => [null, item])
  return Object.entries(value).filter(([, member]) => member !== undefined)
}

/** @param {object} value */
function brackets(value) {
  return Array.isArray(value) ? ['[', ']'] : ['{', '}']
}

/** @param {unknown} value @param {Style} style @returns {string} */
function printOnOneLine(value, style) {
  if (typeof value !== 'object' || value === null) return printScalar(value, style)
  const parts = members(value).map(
    ([key, member]) => (key === null ? '' : `${printKey(key, style)}: `) + printOnOneLine(member, style),
  )
  if (parts.length === 0) return brackets(value).join('')
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}

/** Lists of objects always break, or adding an item would rewrite the line of its neighbour. @param {object} value @returns {boolean} */
function isFlat(value) {
  const inside = members(value).map(([, member]) => member)
  if (Array.isArray(value)) return inside.every((item) => typeof item !== 'object' || item === null)
  return inside.every((member) => typeof member !== 'object' || member === null || isFlat(member))
}

/** @param {string} key @param {Style} style */
function printKey(key, style) {
  return style === 'typescript' && /^[A-Za-z_$][\w$]*$/.test(key) ? key : printScalar(key, style)
}

/** Null, a boolean, a number or a text. @param {unknown} value @param {Style} style */
export function printScalar(value, style) {
  const json = JSON.stringify(value)
  if (typeof value !== 'string' || style === 'json') return json
  return value.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`
}
