import { problemsOf } from '../schema/problems-of.ts'
import { AdminError } from './admin-error.ts'

/**
 * Refuses a body that is not as its schema says.
 *
 * @throws {AdminError} 400 with the first problems, each with its place as a JSON pointer
 */
export function checkBody(schema: object, body: unknown): void {
  refuse('body', problemsOf(schema, body))
}

/**
 * Refuses parameters of a query that a route does not have, that come twice, or that are not as their schema says.
 *
 * @throws {AdminError} 400
 */
export function checkQuery(schemas: Readonly<Record<string, object>>, query: URLSearchParams): void {
  const names = [...query.keys()]
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) {
    throw new AdminError(400, `the query has ${JSON.stringify(repeated)} twice`, 'Give each parameter once')
  }
  refuse('query', problemsOf(querySchemaOf(schemas), Object.fromEntries(query), 'ofText'))
}

const SHOWN = 5

function refuse(where: string, found: readonly string[]): void {
  if (found.length === 0) return
  const more = found.length > SHOWN ? `; and ${found.length - SHOWN} more` : ''
  const problem = `the ${where} is not as it should be: ${found.slice(0, SHOWN).join('; ')}${more}`
  throw new AdminError(400, problem, 'GET /_aeop/openapi.json says what each call takes')
}

const querySchemas = new WeakMap<object, object>()

function querySchemaOf(schemas: Readonly<Record<string, object>>): object {
  const known = querySchemas.get(schemas)
  if (known !== undefined) return known
  const schema = { type: 'object', properties: schemas, additionalProperties: false }
  querySchemas.set(schemas, schema)
  return schema
}
