import type { Sample } from './sample-parameters.ts'

/** Stands for an expression in a literal, such as `fileFromPath('picture.png')`. */
export class Expression {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What {@link printLiteral} prints. */
export type Literal = Sample | Expression | { readonly [name: string]: Literal }

/**
 * A value as TypeScript source, one member a line.
 *
 * @param indent What stands in front of the line that it begins on.
 * @example
 * printLiteral({ page_size: 20 }) // "{\n  page_size: 20,\n}"
 */
export function printLiteral(value: Literal, indent = ''): string {
  if (value instanceof Expression) return value.text
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) return `[${value.map((item: Sample) => printLiteral(item, indent)).join(', ')}]`
  const members = Object.entries(value as { readonly [name: string]: Literal }).map(
    ([name, member]) => `${inner}${printName(name)}: ${printLiteral(member, inner)},\n`,
  )
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`
}

function printName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)
}

function quoted(text: string): string {
  const json = JSON.stringify(text)
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`
}
