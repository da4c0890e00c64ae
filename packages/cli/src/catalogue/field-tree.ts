import { fieldLimits } from './field-limits.ts'
import type { DescribedField } from './method-document.ts'
import { wrapText } from './wrap-text.ts'

/** How a tree of fields is shown. */
export interface TreeLayout {
  /** Whether the fields are parameters, which may be required. */
  readonly areParameters: boolean
  /** Levels that are shown; deeper ones are counted. */
  readonly levels: number
  /** Characters to a line. */
  readonly width: number
}

interface Row {
  readonly cells: readonly string[]
  readonly remark: string
}

/** Fields as lines: name, type, for parameters whether they are required, and what is said of them. */
export function fieldTree(fields: readonly DescribedField[], layout: TreeLayout): string[] {
  const rows = rowsOf(fields, layout, 1)
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)))
  return rows.flatMap(({ cells, remark }) => {
    const start = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
    return wrapText(remark, layout.width, `${start}  `)
  })
}

function rowsOf(fields: readonly DescribedField[], layout: TreeLayout, level: number): Row[] {
  return fields.flatMap((field) => {
    const inner = field.fields ?? []
    const isOpen = level < layout.levels
    const cells = ['  '.repeat(level) + field.name, typeName(field)]
    if (layout.areParameters) cells.push(need(field))
    const remark = [field.description, ...fieldLimits(field), example(field), isOpen ? '' : hidden(inner)]
    const row = { cells, remark: remark.filter(Boolean).join('; ') }
    return isOpen ? [row, ...rowsOf(inner, layout, level + 1)] : [row]
  })
}

function typeName({ type, identifier, list, recursive }: DescribedField): string {
  const name = type.replace(/^array<(.*)>$/, '$1')
  const one = identifier ? `${name} id` : name
  return `${list || name !== type ? `list of ${one}` : one}${recursive ? ' (nested)' : ''}`
}

function need({ required }: DescribedField): string {
  return required === undefined ? 'not known' : required ? 'required' : 'optional'
}

function example({ example }: DescribedField): string {
  return example === undefined ? '' : `e.g. ${example}`
}

function hidden({ length }: readonly DescribedField[]): string {
  return length === 0 ? '' : `${length} field${length === 1 ? '' : 's'} inside, shown by --all`
}
