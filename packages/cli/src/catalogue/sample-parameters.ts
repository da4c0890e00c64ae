import type { FieldFact, FieldGuide, MethodFact, MethodGuide } from '@aeop/sdk/catalogue'
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
 * Parameters for an example call: the required ones, files, which page is asked for, and what a search looks for. Where none of these is known, those of
 * which it is not known whether they are required.
 *
 * @param all Every parameter that the catalogue knows.
 */
export function sampleParameters(fact: MethodFact, guide: MethodGuide, all: boolean): SampleParameters {
  const place: Place = { path: 'params', guides: guide.fields, wanted: wantedPaths(fact), all }
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
  readonly all: boolean
}

function wantedPaths({ name, paging, params }: MethodFact): string[] {
  const words = params.filter((field) => /\bsearch/.test(name) && /^key_?words?$/i.test(field.name))
  const files = params.filter(({ type }) => type === 'bytes')
  const pages = [paging?.position, paging?.size].filter((path) => path !== undefined)
  return [...pages, ...[...words, ...files].map((field) => field.name)].map((path) => `params.${path}`)
}

function sampleObject(fields: readonly FieldFact[], place: Place): Readonly<Record<string, Sample>> {
  const inner = (name: string): Place => ({ ...place, path: `${place.path}.${name}` })
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, inner(field.name))]))
}

function sampleOf(field: FieldFact, place: Place): Sample {
  const one = field.type.includes('json') ? jsonSample(field, place) : sampleValue(field, place.guides[place.path])
  return field.type.startsWith('array<') ? [one] : one
}

function jsonSample({ fields = [] }: FieldFact, place: Place): Sample {
  return sampleObject(chosenFields(fields, place), place)
}

function chosenFields(fields: readonly FieldFact[], { path, wanted, all }: Place): readonly FieldFact[] {
  if (all) return fields
  const isWanted = ({ name }: FieldFact): boolean => wanted.some((other) => `${other}.`.startsWith(`${path}.${name}.`))
  const chosen = fields.filter((field) => field.required || isWanted(field))
  return chosen.length > 0 ? chosen : fields.filter((field) => field.required === undefined)
}

function samplePath(name: string): string {
  return /image|img|photo/i.test(name) ? 'picture.png' : 'document.pdf'
}
