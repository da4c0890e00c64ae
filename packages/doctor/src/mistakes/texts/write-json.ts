import type { JsonNode } from './json-tree.ts'

/** How a program writes JSON. */
export interface JsonStyle {
  /** Behind an item that is not the last. @default ',' */
  readonly comma?: string
  /** Between name and value. @default ':' */
  readonly colon?: string
  /** Of one level; without it everything stands on one line. */
  readonly indent?: string
  /** @default '\n' */
  readonly lineEnd?: string
  readonly sortsNames?: true
  /** Writes a string with its quotes. @default JSON.stringify */
  readonly quote?: (text: string) => string
}

/** JSON text of a tree in one program's style. */
export function writeJson(node: JsonNode, style: JsonStyle, level = 0): string {
  const { quote = JSON.stringify, colon = ':' } = style
  switch (node.kind) {
    case 'literal':
      return node.text
    case 'string':
      return quote(node.value)
    case 'array':
      return list(
        '[]',
        node.items.map((item) => writeJson(item, style, level + 1)),
        style,
        level,
      )
    case 'object': {
      const members = style.sortsNames === true ? node.members.toSorted(byName) : node.members
      const texts = members.map(([name, value]) => quote(name) + colon + writeJson(value, style, level + 1))
      return list('{}', texts, style, level)
    }
    default:
      return node satisfies never
  }
}

function list(brackets: '[]' | '{}', texts: readonly string[], style: JsonStyle, level: number): string {
  const { comma = ',', indent, lineEnd = '\n' } = style
  const [open = '', close = ''] = brackets
  if (texts.length === 0) return brackets
  if (indent === undefined) return open + texts.join(comma) + close
  const outer = lineEnd + indent.repeat(level)
  const inner = outer + indent
  return open + inner + texts.join(comma + inner) + outer + close
}

type Member = readonly [name: string, node: JsonNode]

function byName([a]: Member, [b]: Member): number {
  return a < b ? -1 : Number(a > b)
}
