import { gatewayVersion } from '../version.ts'
import { adminErrorCodes } from './admin-error.ts'
import type { AdminRoute } from './admin-route.ts'

/**
 * The OpenAPI document of admin routes. Schemas stand where they are used, so that a route can be read by itself.
 *
 * Source: OpenAPI Specification 3.1.1.
 *
 * @param url of the gateway, without a trailing slash
 */
export function openapiDocument(routes: readonly AdminRoute[], url: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const operations = (paths[route.path] ??= {})
    operations[route.verb.toLowerCase()] = operationOf(route)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Admin API of the aeop gateway',
      version: gatewayVersion(),
      description:
        'Clock, faults, state, orders, messages and the log of a local gateway. Times are epoch milliseconds on the clock of the gateway unless a text says otherwise.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${url}/_aeop` }],
    // Either of them: a gateway without an admin token asks for none.
    security: [{}, { adminToken: [] }],
    paths,
    components: {
      securitySchemes: { adminToken: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
      responses: {
        Error: { description: 'It cannot be done', content: { 'application/json': { schema: ERROR } } },
      },
    },
  }
}

const ERROR = { $ref: '#/components/schemas/Error' } as const

const text = { type: 'string' } as const

const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { enum: Object.values(adminErrorCodes) }, message: text, remedy: text },
      required: ['code', 'message', 'remedy'],
    },
  },
  required: ['error'],
} as const

function operationOf({ verb, path, summary, query = {}, body, answer }: AdminRoute): object {
  const names = path.match(/(?<=\{)\w+(?=\})/g) ?? []
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: text })),
    ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ]
  return {
    operationId: operationId(verb, path),
    summary,
    tags: [path.split('/')[1] || 'index'],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: isNeeded(body), content: { 'application/json': { schema: body } } } }),
    responses: {
      '200': { description: summary, content: { 'application/json': { schema: answer } } },
      default: { $ref: '#/components/responses/Error' },
    },
  }
}

/** A call without a body is one with an empty object. */
function isNeeded(body: object): boolean {
  const { required = [] } = body as { required?: readonly string[] }
  return required.length > 0
}

/** `GET /orders/{id}` is `getOrdersById`. */
function operationId(verb: string, path: string): string {
  const words = path.split('/').filter((word) => word !== '')
  const named = words.map((word) => capital(word.replace(/^\{(\w+)\}$/, (_, name: string) => `by${capital(name)}`)))
  return (
    verb.toLowerCase() + (named.join('') || 'Index').replaceAll(/[^\w]+(\w)/g, (_, next: string) => next.toUpperCase())
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
