import { problemsOf } from '../schema/problems-of.ts'
import { seedSchema } from '../seed/seed-schema.ts'

/** Members that change; the others stay as they are. */
export type Changes<Item> = { readonly [Name in keyof Item]?: Item[Name] | undefined }

/** JSON Schemas of single records, as in a seed file. */
export const recordSchemas = {
  app: itemsOf('apps'),
  account: itemsOf('accounts'),
  product: itemsOf('products'),
} as const

interface RecordSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, object>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

function itemsOf(name: string): RecordSchema {
  return (seedSchema.properties[name] as { readonly items: RecordSchema }).items
}

/**
 * A record with changes laid over it, checked as in a seed file; what is missing has its default.
 *
 * @param referenceProblems what is wrong that a schema cannot say
 * @throws {RangeError} naming the record and each problem with its place
 */
export function withChanges<Item extends object>(
  kind: keyof typeof recordSchemas,
  record: Changes<Item>,
  changes: Changes<Item>,
  referenceProblems: (changed: Item) => readonly string[] = () => [],
): Item {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const changed: object = structuredClone({ ...record, ...given })
  const shapeProblems = problemsOf(recordSchemas[kind], changed, 'filled')
  const problems = shapeProblems.length === 0 ? referenceProblems(changed as Item) : shapeProblems
  if (problems.length === 0) return changed as Item
  throw new RangeError(`the ${kind} cannot be like this: ${problems.join('; ')}`)
}
