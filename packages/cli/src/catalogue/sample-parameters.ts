import type { FieldFact, FieldGuide, MethodFact, MethodGuide } from '@aeop/sdk/catalogue'
import { type KnownValues, knownValues } from './known-values.ts'
import { sampleValue, type SampleScalar } from './sample-value.ts'

/** A value of an example, as a program writes it. */
export type Sample = SampleScalar | readonly Sample[] | { readonly [name: string]: Sample }

/** What one method is called with in the examples. */
export interface SampleParameters {
  readonly values: Readonly<Record<string, Sample>>
  /** Paths of files by name of their parameter. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * Parameters for an example call: the required ones, files, which page is asked for, what a search looks for, and those of which a value
 * is known. Where none of these is known, those of which it is not known whether they are required.
 *
 * @param all Every parameter that the catalogue knows.
 */
export function sampleParameters(fact: MethodFact, guide: MethodGuide, all: boolean): SampleParameters {
  const known = knownValues.get(fact.name) ?? {}
  const place: Place = { path: 'params', guides: guide.fields, wanted: wantedPaths(fact), known, all }
  const chosen = chosenFields(fact.params, place)
  const texts = chosen.filter(({ type }) => type !== 'bytes')
  const files = chosen.filter(({ type }) => type === 'bytes')
  return {
    values: sampleObject(texts, place),
    files: Object.fromEntries(files.map(({ name }) => [name, samplePath(`${fact.name} ${name}`)])),
  }
}

interface Place {
  readonly path: string
  readonly guides: Readonly<Record<string, FieldGuide>>
  /** Paths of fields that are shown though they are not known to be required. */
  readonly wanted: readonly string[]
  /** Values of the fields here. */
  readonly known: KnownValues
  readonly all: boolean
}

function wantedPaths({ name, paging, params }: MethodFact): string[] {
  const words = params.filter((field) => /\bsearch/.test(name) && /^key_?words?$/i.test(field.name))
  const files = params.filter(({ type }) => type === 'bytes')
  const pages = [paging?.position, paging?.size].filter((path) => path !== undefined)
  return [...pages, ...[...words, ...files].map((field) => field.name)].map((path) => `params.${path}`)
}

function sampleObject(fields: readonly FieldFact[], place: Place): Readonly<Record<string, Sample>> {
  return Object.fromEntries(
    fields.map((field) => [field.name, sampleOf(field, place.known[field.name], `${place.path}.${field.name}`, place)]),
  )
}

function sampleOf(field: FieldFact, known: KnownValues[string] | undefined, path: string, around: Place): Sample {
  const { type, fields = [] } = field
  const inner = { ...around, path, known: typeof known === 'object' ? known : {} }
  const made = (): Sample =>
    type.includes('json') ? sampleObject(chosenFields(fields, inner), inner) : sampleValue(field, around.guides[path])
  const one = fields.length > 0 ? made() : (known ?? made())
  return type.startsWith('array<') ? [one] : one
}

function chosenFields(fields: readonly FieldFact[], { path, wanted, known, all }: Place): readonly FieldFact[] {
  if (all) return fields
  const isWanted = ({ name }: FieldFact): boolean => wanted.some((other) => `${other}.`.startsWith(`${path}.${name}.`))
  const chosen = fields.filter((field) => field.required || isWanted(field) || field.name in known)
  return chosen.length > 0 ? chosen : fields.filter((field) => field.required === undefined)
}

function samplePath(name: string): string {
  return /image|img|photo/i.test(name) ? 'picture.png' : 'document.pdf'
}
