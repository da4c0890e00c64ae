/** Requests made from the tree of a method's parameters alone: one with everything, one with what is required. */
import { picture } from '../features/picture.ts'
import type { Field, Method } from './method-facts.ts'
import { statefulNeeds, statefulParameters } from './stateful-parameters.ts'

/** A value as a program has it; a file is its bytes. Whole numbers are bigints, so that no digit depends on the language. */
export type Sample =
  | string
  | number
  | bigint
  | boolean
  | Uint8Array
  | readonly Sample[]
  | { readonly [name: string]: Sample }
export type Samples = Readonly<Record<string, Sample>>

export const extents = ['full', 'minimal'] as const
/** `full` has every parameter, `minimal` those that are known to be required. */
export type Extent = (typeof extents)[number]

/** A request of the method. What has to exist on the gateway is taken from a table. */
export function sampleRequest({ name, params }: Method, extent: Extent): Samples {
  const sampled = sampleMembers(params, extent)
  const known = Object.entries(statefulParameters[name] ?? {}).filter(([parameter]) => parameter in sampled)
  return { ...statefulNeeds[name], ...sampled, ...Object.fromEntries(known) }
}

/** Bytes of the files, which a multipart body carries. */
export function filesOf(samples: Samples): readonly (readonly [name: string, content: Uint8Array])[] {
  return Object.entries(samples).flatMap(([name, value]) => (value instanceof Uint8Array ? [[name, value]] : []))
}

function sampleMembers(fields: readonly Field[], extent: Extent): Samples {
  const wanted = fields.filter((field) => extent === 'full' || field.required === true)
  return Object.fromEntries(wanted.map((field) => [field.name, sampleField(field, extent)]))
}

function sampleField(field: Field, extent: Extent): Sample {
  const item = /^array<(?<type>.+)>$/u.exec(field.type)?.groups?.['type']
  if (item === undefined) return sampleScalar(field, field.type, extent)
  return Array.from({ length: Math.min(2, field.maxItems ?? 2) }, () => sampleScalar(field, item, extent))
}

function sampleScalar(field: Field, type: string, extent: Extent): Sample {
  const [first] = field.enum ?? []
  if (first !== undefined) return first
  switch (type) {
    case 'integer':
      return wholeNumber(field)
    case 'number':
      return Math.min(field.maximum ?? Infinity, Math.max(field.minimum ?? 0, 1.5))
    case 'boolean':
      return true
    case 'date':
      return '2026-01-02 03:04:05'
    case 'price':
      return '12.34'
    case 'bytes':
      return picture
    case 'json':
      return field.fields === undefined ? { note: 'naïve 商品' } : sampleMembers(field.fields, extent)
    default:
      return text(field)
  }
}

/** Where nothing is said of a number, one that is too large for a double. */
function wholeNumber({ name, example, minimum, maximum }: Field): bigint {
  if (typeof example === 'number' && Number.isSafeInteger(example)) return BigInt(example)
  if (minimum !== undefined || maximum !== undefined) return BigInt(minimum ?? maximum ?? 0)
  return /id$/iu.test(name) ? 12_000_027_158_136_217n : 7n
}

const formats: Readonly<Record<string, string>> = {
  'yyyy-MM-dd HH:mm:ss': '2026-01-02 03:04:05',
  'YYYYMMDD:HHMMSS': '20260102:030405',
}

function text({ name, example, format, minimum, maximum, maxLength }: Field): string {
  if (typeof example === 'string') return example
  const made = formats[format ?? ''] ?? String(minimum ?? maximum ?? `${name} <&> é商`)
  return made.slice(0, maxLength)
}
