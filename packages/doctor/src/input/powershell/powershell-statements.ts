import { SHELL_NOTES } from '../curl/shell-words.ts'
import { powershellText } from './powershell-text.ts'
import { powershellTokens, type PowershellToken } from './powershell-tokens.ts'

/** Pairs of a `@{ name = 'value' }`. */
export type PowershellTable = readonly (readonly [name: string, value: string])[]

export type PowershellValue = string | PowershellTable

/** The commands of a script as lists of values. Assignments of texts and tables are followed; what a command returns is not. */
export function powershellStatements(text: string, notes: Set<string>): PowershellValue[][] {
  const variables: Variables = { texts: new Map(), tables: new Map() }
  const statements: PowershellValue[][] = []
  for (const tokens of splitStatements(powershellTokens(text, notes))) {
    const [first, equals] = tokens
    const assigned = first?.kind === 'bare' && equals?.text === '=' ? /^\$(\w+)$/.exec(first.text)?.[1] : undefined
    const values = valuesOf(assigned === undefined ? tokens : tokens.slice(2), variables, notes)
    const [value] = values
    if (assigned === undefined || value === undefined || values.length > 1) statements.push(values)
    else if (typeof value === 'string') variables.texts.set(assigned.toLowerCase(), value)
    else variables.tables.set(assigned.toLowerCase(), value)
  }
  return statements
}

function splitStatements(tokens: readonly PowershellToken[]): PowershellToken[][] {
  const statements: PowershellToken[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'end') statements.push([])
    else statements.at(-1)?.push(token)
  }
  return statements.filter((statement) => statement.length > 0)
}

/** What has been assigned so far, by names in lower case. */
interface Variables {
  readonly texts: Map<string, string>
  readonly tables: Map<string, PowershellTable>
}

function valuesOf(
  tokens: readonly PowershellToken[],
  { texts, tables }: Variables,
  notes: Set<string>,
): PowershellValue[] {
  const values: PowershellValue[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const table =
      token.kind === 'bare' && token.text.startsWith('$') ? tables.get(token.text.slice(1).toLowerCase()) : undefined
    if (table) values.push(table)
    else if (token.kind !== 'sign') {
      const piece = powershellText(token, texts, notes)
      const last = values.at(-1)
      if (token.glued && typeof last === 'string') values[values.length - 1] = last + piece
      else values.push(piece)
    } else if (token.text === '@{' || token.text === '(') {
      const end = closing(tokens, at)
      const inner = tokens.slice(at + 1, end)
      values.push(token.text === '(' ? innermostText(inner, texts, notes) : tableOf(inner, texts, notes))
      at = end
    }
  }
  return values
}

function closing(tokens: readonly PowershellToken[], start: number): number {
  let depth = 0
  for (let at = start; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'end', text: '' }
    if (kind !== 'sign') continue
    if (/[({]$/.test(text)) depth++
    else if (/[)}]/.test(text)) depth--
    if (depth === 0) return at
  }
  return tokens.length
}

/** Of an expression such as `([System.Text.Encoding]::UTF8.GetBytes("a=b"))` the quoted text is what is sent. */
function innermostText(
  tokens: readonly PowershellToken[],
  texts: ReadonlyMap<string, string>,
  notes: Set<string>,
): string {
  const quoted = tokens.find(({ kind }) => kind === 'single' || kind === 'double')
  const variable = tokens.map(({ text }) => texts.get(text.slice(1).toLowerCase())).find((text) => text !== undefined)
  if (quoted) return powershellText(quoted, texts, notes)
  if (variable === undefined) notes.add(SHELL_NOTES.variable)
  return variable ?? ''
}

/** A name, `=`, and what stands until the next sign. */
function tableOf(
  tokens: readonly PowershellToken[],
  texts: ReadonlyMap<string, string>,
  notes: Set<string>,
): PowershellTable {
  const pairs: [string, string][] = []
  tokens.forEach((token, at) => {
    const name = tokens[at - 1]
    if (token.kind !== 'sign' || token.text !== '=' || name === undefined || name.kind === 'sign') return
    let value = ''
    for (const part of tokens.slice(at + 1, at + 20)) {
      if (part.kind === 'sign') break
      value += powershellText(part, texts, notes)
    }
    pairs.push([powershellText(name, texts, notes), value])
  })
  return pairs
}
