import type { JsonNode } from './json-tree.ts'
import { writeJson } from './write-json.ts'

type Writer = (node: JsonNode) => string

/** `String(value)` of JavaScript: every object is the same text, an array its items with commas. */
export const javascriptText: Writer = (node) => {
  switch (node.kind) {
    case 'object':
      return '[object Object]'
    case 'array':
      return node.items.map((item) => (isNull(item) ? '' : javascriptText(item))).join(',')
    case 'string':
      return node.value
    default:
      return node.text
  }
}

/** `str(value)` of Python. */
export const pythonText: Writer = (node) => {
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(([name, member]) => `${pythonQuote(name)}: ${pythonText(member)}`).join(', ')}}`
    case 'array':
      return `[${node.items.map(pythonText).join(', ')}]`
    case 'string':
      return pythonQuote(node.value)
    default:
      return pythonWords.get(node.text) ?? node.text
  }
}

const pythonWords = new Map([
  ['true', 'True'],
  ['false', 'False'],
  ['null', 'None'],
])

/** Python prefers single quotes, and takes double ones for a text with an apostrophe and no double quote. */
function pythonQuote(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
  return quote + (quote === "'" ? inner.replaceAll("'", String.raw`\'`) : inner) + quote
}

/** `toString()` of a Java list or map. */
export const javaText: Writer = (node) => {
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(([name, member]) => `${name}=${javaText(member)}`).join(', ')}}`
    case 'array':
      return `[${node.items.map(javaText).join(', ')}]`
    case 'string':
      return node.value
    default:
      return node.text
  }
}

/** `fmt.Sprint(value)` of Go; maps are printed in the order of their keys. */
export const goText: Writer = (node) => {
  switch (node.kind) {
    case 'object':
      return `map[${node.members
        .map(([name, member]) => `${name}:${goText(member)}`)
        .toSorted()
        .join(' ')}]`
    case 'array':
      return `[${node.items.map(goText).join(' ')}]`
    case 'string':
      return node.value
    default:
      return node.text === 'null' ? '<nil>' : node.text
  }
}

/** `inspect` of Ruby before 3.4. */
export const rubyText: Writer = (node) => {
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(([name, member]) => `${JSON.stringify(name)}=>${rubyText(member)}`).join(', ')}}`
    case 'array':
      return `[${node.items.map(rubyText).join(', ')}]`
    case 'string':
      return JSON.stringify(node.value)
    default:
      return node.text === 'null' ? 'nil' : node.text
  }
}

/** Items of a list of texts or numbers with something between; `undefined` for anything else. */
export function joinedText(node: JsonNode, joint: string): string | undefined {
  if (node.kind !== 'array' || node.items.some(({ kind }) => kind === 'object' || kind === 'array')) return undefined
  return node.items.map(javascriptText).join(joint)
}

/** Single quotes for double ones, as people write by hand. */
export function singleQuoted(node: JsonNode): string {
  return writeJson(node, { quote: (text) => `'${text}'` })
}

function isNull(node: JsonNode): boolean {
  return node.kind === 'literal' && node.text === 'null'
}
