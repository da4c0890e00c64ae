import { recordSchemas } from '../state/records.ts'

/** Shown in place of a secret. */
export const HIDDEN = '<hidden>'

/** The schema of a whole record, as in a seed file. */
export function wholeRecord(kind: keyof typeof recordSchemas): object {
  return recordSchemas[kind]
}

/** The schema of changes to a record: any of its members but those that name it. */
export function changesOf(kind: keyof typeof recordSchemas, key: string): object {
  const { [key]: _key, ...members } = recordSchemas[kind].properties
  // Without their defaults: what is left out stays as it is.
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, { default: _default, ...schema }]: [string, { default?: unknown }]) => [
      name,
      schema,
    ]),
  )
  return { type: 'object', properties, additionalProperties: false }
}

/** The schema of a record in an answer. Members that later versions add are no mistake. */
export function shownRecord(kind: keyof typeof recordSchemas): object {
  const { properties } = recordSchemas[kind]
  return { type: 'object', properties, required: Object.keys(properties) }
}
