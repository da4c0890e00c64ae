import { javaText, pythonText } from './language-text.ts'
import { readJson, type JsonNode } from './json-tree.ts'
import type { ValueForm } from './value-form.ts'
import { writeJson } from './write-json.ts'

/** Items of a list that was sent with commas between them. */
function itemsOf(value: string): readonly string[] | undefined {
  if (!/^[^[{"'][^"']*,/.test(value)) return undefined
  return value.split(',').map((item) => item.trim())
}

function asList(value: string, kind: 'string' | 'literal'): JsonNode | undefined {
  const items = itemsOf(value)
  if (items === undefined || (kind === 'literal' && !items.every((item) => /^-?[1-9]\d*$/.test(item)))) return undefined
  return {
    kind: 'array',
    items: items.map((item) => (kind === 'string' ? { kind, value: item } : { kind, text: item })),
  }
}

const blanks = { comma: ', ', colon: ': ' }

/** Lists that were sent with commas, and signed as their language's list. Source: iop-protocol 9.2 M14; top-protocol 2.2. */
export const listForms: readonly ValueForm[] = [
  written('as a JSON list, and sent with commas', 0, 'string', (node) => writeJson(node, {})),
  written('as a JSON list of numbers, and sent with commas', 0, 'literal', (node) => writeJson(node, {})),
  written('as Python prints a list, and sent with commas', 0, 'string', pythonText),
  written('as Python prints a list of numbers, and sent with commas', 0, 'literal', pythonText),
  written('as Java prints a list, and sent with commas', 0, 'string', javaText),
  written('as a JSON list with blanks, and sent with commas', 1, 'string', (node) => writeJson(node, blanks)),
  written('as the word Array, which is what PHP makes of a list, and sent with commas', 1, 'string', () => 'Array'),
  { what: 'with a blank behind each comma', rarer: 1, write: (value) => itemsOf(value)?.join(', ') },
  { what: 'without the blanks behind its commas', rarer: 1, write: (value) => itemsOf(value)?.join(',') },
  { what: 'as JSON, and sent as Python prints it', rarer: 1, write: (value) => fromPython(value, {}) },
  { what: 'as JSON with blanks, and sent as Python prints it', rarer: 1, write: (value) => fromPython(value, blanks) },
]

function written(
  what: string,
  rarer: number,
  kind: 'string' | 'literal',
  write: (node: JsonNode) => string,
): ValueForm {
  return {
    what,
    rarer,
    write(value) {
      const node = asList(value, kind)
      return node && write(node)
    },
  }
}

/** Python's text for a list or dictionary whose texts hold no quotes. */
function fromPython(value: string, style: Parameters<typeof writeJson>[1]): string | undefined {
  if (!/^[[{]/.test(value) || value.includes('"')) return undefined
  const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }
  const text = value.replaceAll("'", '"').replaceAll(/\b(?:True|False|None)\b/g, (word) => words[word] ?? word)
  const node = readJson(text)
  return node && writeJson(node, style)
}
