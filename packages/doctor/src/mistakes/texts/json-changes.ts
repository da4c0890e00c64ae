import { readJson, type JsonNode } from './json-tree.ts'
import { writeJson } from './write-json.ts'

/** A change of what JSON holds that programs make when they read and write it, or on the way to it. */
export interface JsonChange {
  readonly what: string
  readonly rarer: number
  readonly change: (node: JsonNode) => JsonNode
}

/** Applies a change to every node, the inner ones first. */
function everywhere(change: (node: JsonNode) => JsonNode): (node: JsonNode) => JsonNode {
  const walk = (node: JsonNode): JsonNode => {
    if (node.kind === 'array') return change({ kind: 'array', items: node.items.map(walk) })
    if (node.kind !== 'object') return change(node)
    return change({ kind: 'object', members: node.members.map(([name, value]) => [name, walk(value)] as const) })
  }
  return walk
}

function withoutMembers(isDropped: (node: JsonNode) => boolean): (node: JsonNode) => JsonNode {
  return everywhere((node) =>
    node.kind === 'object'
      ? { kind: 'object', members: node.members.filter(([, member]) => !isDropped(member)) }
      : node,
  )
}

const isNumber = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)

/** The root stays JSON; only what lies within becomes text, as for an object in a field that was declared as a string. */
function innerAsText(node: JsonNode): JsonNode {
  const asText = (member: JsonNode): JsonNode =>
    member.kind === 'object' || member.kind === 'array' ? { kind: 'string', value: writeJson(member, {}) } : member
  if (node.kind === 'object')
    return { kind: 'object', members: node.members.map(([name, member]) => [name, asText(member)] as const) }
  return node.kind === 'array' ? { kind: 'array', items: node.items.map(asText) } : node
}

/** Changes after which the text is written without blanks. */
export const jsonChanges: readonly JsonChange[] = [
  {
    what: 'with its long numbers rounded, as doubles are',
    rarer: 0,
    change: everywhere((node) =>
      node.kind === 'literal' && /\d/.test(node.text) ? { kind: 'literal', text: String(Number(node.text)) } : node,
    ),
  },
  {
    what: 'with its numbers as strings',
    rarer: 1,
    change: everywhere((node) =>
      node.kind === 'literal' && /\d/.test(node.text) ? { kind: 'string', value: node.text } : node,
    ),
  },
  {
    what: 'with its strings of digits as numbers',
    rarer: 1,
    change: everywhere((node) =>
      node.kind === 'string' && isNumber(node.value) ? { kind: 'literal', text: node.value } : node,
    ),
  },
  {
    what: 'with .0 behind its whole numbers',
    rarer: 1,
    change: everywhere((node) =>
      node.kind === 'literal' && /^-?\d+$/.test(node.text) ? { kind: 'literal', text: `${node.text}.0` } : node,
    ),
  },
  {
    what: 'without its null members',
    rarer: 1,
    change: withoutMembers((node) => node.kind === 'literal' && node.text === 'null'),
  },
  {
    what: 'without its empty members',
    rarer: 2,
    change: withoutMembers(
      (node) => (node.kind === 'literal' && node.text === 'null') || (node.kind === 'string' && node.value === ''),
    ),
  },
  {
    what: 'with the JSON texts within it as objects',
    rarer: 1,
    change: everywhere((node) => (node.kind === 'string' ? (readJson(node.value) ?? node) : node)),
  },
  { what: 'with the objects within it as JSON texts', rarer: 2, change: innerAsText },
]
