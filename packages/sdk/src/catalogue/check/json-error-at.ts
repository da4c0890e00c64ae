/** A number, a word or a sign; strings are gone through by {@link endOfString}, because long ones use up the stack of a regular expression. */
const TOKEN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y
const BLANKS = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * Where a text stops being JSON: index of the first character that cannot stand there, the length of a text that ends too early, `undefined` for JSON.
 *
 * The messages of `JSON.parse` differ by engine, and show pieces of the text, which may be a secret.
 *
 * Source: RFC 8259.
 *
 * @example
 * jsonErrorAt('{"a":1,}') // 7
 */
export function jsonErrorAt(text: string): number | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  let index = skip(BLANKS, text, 0)
  while (index < text.length) {
    const end = text[index] === '"' ? endOfString(text, index) : skip(TOKEN, text, index)
    if (end < 0) return -end - 1
    const next: Expected | undefined = end === index ? undefined : after(expected, kindOf(text[index] as string), open)
    if (next === undefined) return index
    expected = next
    index = skip(BLANKS, text, end)
  }
  return expected === 'nothing' ? undefined : text.length
}

/** What may come next: `first` is a value or the end of its list, `name` the name of a member, `only-name` one behind a comma. */
type Expected = 'value' | 'first' | 'name' | 'only-name' | 'colon' | 'comma' | 'nothing'

function kindOf(start: string): string {
  if (start === '"') return 'text'
  return '{}[],:'.includes(start) ? start : 'scalar'
}

function after(expected: Expected, token: string, open: string[]): Expected | undefined {
  const takesValue = expected === 'value' || expected === 'first'
  const inner = open.at(-1)
  switch (token) {
    case '{':
    case '[':
      if (!takesValue) return undefined
      open.push(token)
      return token === '{' ? 'name' : 'first'
    case '}':
      return inner === '{' && (expected === 'name' || expected === 'comma') ? close(open) : undefined
    case ']':
      return inner === '[' && (expected === 'first' || expected === 'comma') ? close(open) : undefined
    case ',':
      if (expected !== 'comma') return undefined
      return inner === '{' ? 'only-name' : 'value'
    case ':':
      return expected === 'colon' ? 'value' : undefined
    default:
      if (token === 'text' && (expected === 'name' || expected === 'only-name')) return 'colon'
      return takesValue ? behindValue(open) : undefined
  }
}

function close(open: string[]): Expected {
  open.pop()
  return behindValue(open)
}

function behindValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : 'comma'
}

/** Index behind a string; where it goes wrong, that index as a negative number less 1. */
function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length) {
    const sign = text[index] as string
    if (sign === '"') return index + 1
    const next = sign === '\\' ? skip(ESCAPE, text, index) : sign < ' ' ? index : index + 1
    if (next === index) return -index - 1
    index = next
  }
  return -text.length - 1
}

function skip(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index
  return pattern.test(text) ? pattern.lastIndex : index
}
