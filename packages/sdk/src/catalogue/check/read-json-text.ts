import { parseLosslessJson, type JsonValue } from '../../protocol/lossless-json.ts'
import { report, type CheckContext } from './check-context.ts'
import { jsonErrorAt } from './json-error-at.ts'

/** Characters of a JSON text that are looked into: some milliseconds. Of a longer text nothing is checked. */
const LONGEST = 1_000_000

/** The value of JSON text; `undefined` where it is none, which is reported, and where it is too long to look into. */
export function readJsonText(context: CheckContext, text: string): { readonly value: JsonValue } | undefined {
  if (text.length > LONGEST) return undefined
  try {
    return { value: parseLosslessJson(text) }
  } catch {
    report(context, 'form', problemOf(text), 'Give an object or an array, or what JSON.stringify makes of it')
    return undefined
  }
}

function problemOf(text: string): string {
  const at = jsonErrorAt(text)
  if (at === undefined) return 'the JSON is nested too deep'
  return `the text is no JSON: it goes wrong at ${at < text.length ? `character ${at + 1}` : 'its end'}`
}
