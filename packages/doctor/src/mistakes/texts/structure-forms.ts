import { readJson, type JsonNode } from './json-tree.ts'
import * as language from './language-text.ts'
import type { ValueForm } from './value-form.ts'

/** What programs write for a list or an object that nobody made JSON of. */
const forms: readonly (readonly [what: string, rarer: number, write: (node: JsonNode) => string | undefined])[] = [
  ['as JavaScript turns it into text, and sent as JSON', 0, language.javascriptText],
  ['as Python prints it, and sent as JSON', 0, language.pythonText],
  ['as Java prints it, and sent as JSON', 1, language.javaText],
  ['as the word Array, which is what PHP makes of it, and sent as JSON', 0, () => 'Array'],
  ['with a comma and a blank between its items, and sent as JSON', 1, (node) => language.joinedText(node, ', ')],
  ['as Go prints it, and sent as JSON', 1, language.goText],
  ['as Ruby prints it, and sent as JSON', 2, rubyUnlikeJson],
  ['in single quotes, and sent in double ones', 2, language.singleQuoted],
  ['with nothing between its items, and sent as JSON', 3, (node) => language.joinedText(node, '')],
  ['as [object Object], and sent as JSON', 2, () => '[object Object]'],
]

/** `ToString()` of the usual types of .NET. */
const dotnetTypes: Readonly<Record<'array' | 'object', readonly string[]>> = {
  array: [
    'System.Collections.Generic.List`1[System.String]',
    'System.String[]',
    'System.Collections.Generic.List`1[System.Int64]',
    'System.Collections.Generic.List`1[System.Object]',
  ],
  object: [
    'System.Collections.Generic.Dictionary`2[System.String,System.Object]',
    'System.Collections.Generic.Dictionary`2[System.String,System.String]',
  ],
}

const dotnetForms = [0, 1, 2, 3].map((index): ValueForm => ({
  what: 'as the name of its type in .NET, and sent as JSON',
  rarer: 2,
  write(value) {
    const node = readJson(value)
    return node?.kind === 'array' || node?.kind === 'object' ? dotnetTypes[node.kind][index] : undefined
  },
}))

/** Lists and objects that were sent as JSON and signed as their language's text for them. Source: iop-protocol 9.2 M14. */
export const structureForms: readonly ValueForm[] = [
  ...forms.map(([what, rarer, write]): ValueForm => ({
    what,
    rarer,
    write(value) {
      const node = readJson(value)
      return node && write(node)
    },
  })),
  ...dotnetForms,
]

/** A list without objects in it is JSON with blanks. */
function rubyUnlikeJson(node: JsonNode): string | undefined {
  const text = language.rubyText(node)
  return text.includes('=>') ? text : undefined
}
