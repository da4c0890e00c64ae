import type { FieldFact, FieldGuide, MethodFact, MethodGuide } from '@aeop/sdk/catalogue'
import { type KnownCall, type KnownValues, knownCalls } from './known-calls.ts'
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
 * Parameters for an example call: the required ones, files, which page is asked for, what a search looks for, and what is known to
 * be needed. Where none of these is known, those of which it is not known whether they are required.
 *
 * @param all Every parameter that the catalogue knows.
 */
export function sampleParameters(fact: MethodFact, guide: MethodGuide, all: boolean): SampleParameters {
  const known = knownCalls.get(fact.name) ?? {}
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
  readonly known: KnownCall
  readonly all: boolean
}

function wantedPaths({ name, paging, params }: MethodFact): string[] {
  const words = params.filter((field) => /\bsearch/.test(name) && /^key_?words?$/i.test(field.name))
  const files = params.filter(({ type }) => type === 'bytes')
  const pages = [paging?.position, paging?.size].filter((path) => path !== undefined)
  return [...pages, ...[...words, ...files].map((field) => field.name)].map((path) => `params.${path}`)
}

function sampleObject(fields: readonly FieldFact[], place: Place): Readonly<Record<string, Sample>> {
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, place)]))
}

function sampleOf(field: FieldFact, { known: { needs, takes }, ...around }: Place): Sample {
  const { name, type, fields = [] } = field
  const place = {
    ...around,
    path: `${around.path}.${name}`,
    known: { needs: within(needs, name), takes: within(takes, name) },
  }
  const given = fields.length > 0 ? undefined : (needs?.[name] ?? takes?.[name])
  const made = (): Sample =>
    type.includes('json')
      ? sampleObject(chosenFields(fields, place), place)
      : sampleValue(field, place.guides[place.path])
  const one = given ?? made()
  return type.startsWith('array<') ? [one] : one
}

function within(values: KnownValues | undefined, name: string): KnownValues {
  const value = values?.[name]
  return typeof value === 'object' ? value : {}
}

function chosenFields(fields: readonly FieldFact[], { path, wanted, known, all }: Place): readonly FieldFact[] {
  if (all) return fields
  const isWanted = ({ name }: FieldFact): boolean => wanted.some((other) => `${other}.`.startsWith(`${path}.${name}.`))
  const chosen = fields.filter((field) => field.required || isWanted(field) || known.needs?.[field.name] !== undefined)
  return chosen.length > 0 ? chosen : fields.filter((field) => field.required === undefined)
}

function samplePath(name: string): string {
  return /image|img|photo/i.test(name) ? 'picture.png' : 'document.pdf'
}
