import { InputError } from '../input-error.ts'
import type { LiteralValue } from './literal-value.ts'
import { unquote } from './unquote.ts'

/** The platform's deepest request has 5 levels. */
const DEEPEST = 100

const BLANK = /(?:\s|\/\/[^\n]*|#[^\n]*)+/y
const STRING = /(?:[uUbBrRfF]{0,2})("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/y
const BARE = /[:@$]?[\w.+-]+/y
const OPEN = /(?:array\s*\(|[[{(])/iy
const SEPARATOR = /=>|:|=/y

/**
 * Reads an object as JSON, JavaScript, Python, PHP or Ruby write it: any quotes, names without quotes, `:`, `=` or `=>` behind a name, commas at the end.
 *
 * @throws {InputError} naming the line at which the text is none of these.
 */
export function parseLiteral(text: string): { readonly value: LiteralValue; readonly end: number } {
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match?.[0]
  }
  const fail = (problem: string): InputError => {
    const line = text.slice(0, at).split('\n').length
    return new InputError(
      `The object ${problem} in line ${line}`,
      'Give the parameters as one JSON object, such as {"app_key":"12345678"}',
    )
  }
  const read = (depth: number): LiteralValue => {
    take(BLANK)
    const quoted = take(STRING)
    if (quoted !== undefined) return unquote(quoted)
    const open = take(OPEN)
    if (open !== undefined) {
      if (depth === DEEPEST) throw fail(`is nested deeper than ${DEEPEST} levels`)
      return readMembers(depth + 1, open)
    }
    const bare = take(BARE)
    if (bare === undefined) throw fail('has no value where one is expected')
    return { bare }
  }
  const readMembers = (depth: number, open: string): LiteralValue => {
    const close = open === '{' ? '}' : open === '[' ? ']' : ')'
    const members: [string, LiteralValue][] = []
    const items: LiteralValue[] = []
    for (;;) {
      take(BLANK)
      if (text[at] === close) {
        at++
        break
      }
      const item = read(depth)
      take(BLANK)
      if (take(SEPARATOR) !== undefined) members.push([nameOf(item), read(depth)])
      else items.push(item)
      take(BLANK)
      if (text[at] === ',') at++
      else if (text[at] !== close)
        throw fail(at >= text.length ? `is not closed by ${close}` : 'goes on without a comma')
    }
    return members.length > 0 || open === '{' ? { members } : items
  }
  const nameOf = (item: LiteralValue): string => {
    if (typeof item === 'string') return item
    if ('bare' in item) return item.bare.replace(/^[:@$]/, '')
    throw fail('has a name that is no text')
  }
  const value = read(0)
  return { value, end: at }
}
