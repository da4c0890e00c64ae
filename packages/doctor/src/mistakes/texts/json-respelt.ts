import type { SigningMistake } from '../mistake.ts'
import { distinct } from '../parameters/distinct.ts'
import { jsonChanges } from './json-changes.ts'
import { jsonStyles } from './json-styles.ts'
import { isJson, readJson, type JsonNode } from './json-tree.ts'
import { formVariants, type ValueForm } from './value-form.ts'
import { writeJson } from './write-json.ts'

/** Another text for JSON of which text and content are known. */
interface JsonForm {
  readonly what: string
  readonly rarer: number
  readonly write: (node: JsonNode, text: string) => string | undefined
}

const styled = jsonStyles.map(([what, rarer, style]): JsonForm => ({
  what,
  rarer,
  write: (node) => writeJson(node, style),
}))

const [rounded, ...changed] = jsonChanges.map(({ what, rarer, change }): JsonForm => ({
  what,
  rarer,
  write(node) {
    const after = writeJson(change(node), {})
    // A text that only loses its blanks is named for that.
    return after === writeJson(node, {}) ? undefined : after
  },
}))

const anew: readonly JsonForm[] = [
  // Also puts names that look like numbers in front.
  { what: 'anew, as JavaScript reads and writes it', rarer: 0, write: (_, text) => JSON.stringify(JSON.parse(text)) },
  { what: 'encoded twice', rarer: 1, write: (_, text) => JSON.stringify(text) },
  { what: 'with a line end behind it', rarer: 1, write: (_, text) => `${text}\n` },
  { what: 'with a byte order mark in front of it', rarer: 3, write: (_, text) => `\uFEFF${text}` },
]

const forms = [...styled, ...(rounded === undefined ? [] : [rounded]), ...anew, ...changed]

const onceForm: ValueForm = { what: 'encoded once, though sent encoded twice', write: innerJson }

/** JSON that was written twice, for signing and for sending, in two spellings. Source: iop-protocol 9.2 M14; top-protocol 8.2 rows 15 and 24. */
export const jsonRespelt: SigningMistake = {
  name: 'json-respelt',
  slot: 'pairs',
  variants(scene) {
    const { pairs } = scene.right
    const nodes = new Map(pairs.map(([name, value]) => [name, readJson(value)]))
    const valueForms = forms.map(({ what, rarer, write }): ValueForm => ({
      what,
      rarer,
      write(value, name) {
        const node = nodes.get(name)
        return node && write(node, value)
      },
    }))
    return distinct(scene, formVariants(pairs, [...valueForms, onceForm]))
  },
}

function innerJson(value: string): string | undefined {
  if (!value.startsWith('"') || !value.endsWith('"')) return undefined
  try {
    const inner: unknown = JSON.parse(value)
    return typeof inner === 'string' && isJson(inner) ? inner : undefined
  } catch {
    return undefined
  }
}
