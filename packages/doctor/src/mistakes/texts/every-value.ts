import { isJson } from './json-tree.ts'
import type { SigningMistake } from '../mistake.ts'
import { distinct } from '../parameters/distinct.ts'

/** A change that a program makes to every value on its way into the string, whatever other mistakes have made of the list. */
interface EveryValue {
  readonly what: string
  readonly change: (text: string) => string
}

const everyValue = (name: SigningMistake['name'], changes: readonly EveryValue[]): SigningMistake => ({
  name,
  slot: 'texts',
  variants: (scene) =>
    distinct(
      scene,
      changes.map(({ what, change }) => ({
        what: `in which every value was signed ${what}`,
        change: (recipe) => ({ ...recipe, value: change }),
      })),
    ),
})

/** All values in the text form of another function than the one that sends them. Source: iop-protocol 9.2 M14. */
export const everyValueText = everyValue('value-text', [
  { what: 'as JSON.stringify writes a text', change: (text) => JSON.stringify(text) },
])

/** All values cleaned or spoilt between two places in a program. Source: top-protocol 8.2 row 13. */
export const everyTextChanged = everyValue('text-changed', [
  {
    what: 'with non-breaking blanks',
    change: (text) => (text.trim() === '' || isJson(text) ? text : text.replaceAll(' ', '\u00A0')),
  },
  // Blanks around JSON and within it are the spelling of JSON.
  { what: 'without the blanks at its ends', change: (text) => (isJson(text) ? text : text.trim()) },
  { what: 'in the decomposed form of Unicode (NFD)', change: (text) => text.normalize('NFD') },
])
