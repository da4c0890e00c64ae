/**
 * The catalogue as it stands in `facts/`, read a second time: from the words of its schema, and by nothing that the generators, the SDK or the gateway use.
 */
import { readdirSync, readFileSync } from 'node:fs'

export interface Field {
  readonly name: string
  readonly type: string
  readonly required?: boolean
  readonly list?: true
  readonly itemName?: string
  readonly recursive?: true
  readonly fields?: readonly Field[]
  readonly enum?: readonly (string | number)[]
  readonly example?: string | number | boolean
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
}

export interface Method {
  readonly name: string
  readonly protocol: 'top' | 'iop' | 'both'
  readonly session: boolean | null
  readonly detail: 'full' | 'request' | 'name'
  readonly paramTypes?: 'unknown'
  readonly params: readonly Field[]
  readonly response: readonly Field[]
}

interface Correction {
  readonly method: string
  readonly at: string
  readonly set?: object
  readonly add?: Field
  readonly remove?: true
}

type Open = Record<string, unknown> & { name: string; fields?: Open[] }

const facts = new URL('../../facts/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, facts), 'utf8'))

/** All methods with our corrections, sorted by name. */
export function readMethods(): readonly Method[] {
  const paths = readdirSync(new URL('methods/', facts), { recursive: true, encoding: 'utf8' })
  const methods = paths.filter((path) => path.endsWith('.json')).map((path) => read(`methods/${path}`) as Open)
  const byName = new Map(methods.map((method) => [method.name, method]))
  const { corrections } = read('corrections.json') as { readonly corrections: readonly Correction[] }
  for (const correction of corrections) correct(byName.get(correction.method), correction)
  return methods.toSorted((a, b) => (a.name < b.name ? -1 : 1)) as Open[] & Method[]
}

/** `null` in a `set` takes the property away. */
function correct(method: Open | undefined, { at, set, add, remove }: Correction): void {
  if (method === undefined) throw new Error(`a correction of a method that does not exist, at ${at}`)
  const [side = '', ...path] = at.split('.')
  if (at === '') return assign(method, set ?? {})
  let parent: Open = { name: side, fields: method[side] as Open[] }
  for (const name of add === undefined ? path.slice(0, -1) : path) parent = childOf(parent, name)
  if (add !== undefined) (parent.fields ??= []).push(structuredClone(add) as unknown as Open)
  else if (remove) parent.fields?.splice(parent.fields.indexOf(childOf(parent, path.at(-1))), 1)
  else assign(childOf(parent, path.at(-1)), set ?? {})
}

function childOf(parent: Open, name: string | undefined): Open {
  const child = parent.fields?.find((field) => field.name === name)
  if (child === undefined) throw new Error(`${parent.name} has no field ${name}`)
  return child
}

function assign(target: Open, properties: object): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null) delete target[name]
    else target[name] = value
  }
}
