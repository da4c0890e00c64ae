import { LONG_NAMES, LONG_WITH_VALUE, SHORT_FLAGS, SHORT_WITH_VALUE } from './curl-options.ts'

/** An option by its long name, with its value where it takes one; a word that is no option is a `url`. */
export interface CurlArgument {
  readonly name: string
  readonly value: string
}

/** The arguments of one transfer: `--next` ends it. */
export function parseArguments(words: readonly string[], notes: Set<string>): CurlArgument[] {
  const found: CurlArgument[] = []
  let onlyUrls = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (onlyUrls || word === '-' || !word.startsWith('-')) found.push({ name: 'url', value: word })
    else if (word === '--') onlyUrls = true
    else {
      const parsed = word.startsWith('--') ? longOption(word, notes) : shortOptions(word, notes)
      found.push(...parsed.flags)
      if (parsed.valued === undefined) continue
      const value = parsed.glued ?? words[++at]
      if (value === undefined) notes.add(`The option --${parsed.valued} has no value; it was passed over.`)
      else found.push({ name: parsed.valued, value })
    }
  }
  const next = found.findIndex(({ name }) => name === 'next')
  if (next === -1) return found
  notes.add('The command makes several requests (--next); the first was read.')
  return found.slice(0, next)
}

interface ParsedWord {
  readonly flags: readonly CurlArgument[]
  /** Option whose value is still to be found, unless it is glued to it. */
  readonly valued?: string
  readonly glued?: string
}

function longOption(word: string, notes: Set<string>): ParsedWord {
  const equals = word.indexOf('=')
  const name = word.slice(2, equals === -1 ? undefined : equals)
  if (!LONG_WITH_VALUE.has(name)) return { flags: [{ name, value: '' }] }
  if (equals === -1) return { flags: [], valued: name }
  notes.add(`curl does not know the form --${name}=value and sends nothing; it was read as --${name} value.`)
  return { flags: [], valued: name, glued: word.slice(equals + 1) }
}

/** Letters in a row are options of their own until one takes a value: what is left of the word is that value. */
function shortOptions(word: string, notes: Set<string>): ParsedWord {
  const flags: CurlArgument[] = []
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? ''
    const name = LONG_NAMES[letter] ?? letter
    if (SHORT_WITH_VALUE.includes(letter)) {
      const rest = word.slice(at + 1)
      return { flags, valued: name, ...(rest === '' ? {} : { glued: rest }) }
    }
    if (!SHORT_FLAGS.includes(letter)) {
      notes.add('The command holds an option that curl does not know; it was passed over.')
      break
    }
    flags.push({ name, value: '' })
  }
  return { flags }
}
