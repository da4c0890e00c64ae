import { gatewayVersion } from '../version.ts'
import type { AdminRoute } from './admin-route.ts'
import { openapiDocument } from './openapi.ts'

const text = { type: 'string' } as const

const indexAnswer = {
  type: 'object',
  properties: {
    name: text,
    version: text,
    openapi: text,
    calls: {
      type: 'array',
      items: {
        type: 'object',
        properties: { verb: text, path: text, summary: text },
        required: ['verb', 'path', 'summary'],
      },
    },
  },
  required: ['name', 'version', 'openapi', 'calls'],
} as const

/** Routes with two before them that tell of them all: `GET /` and `GET /openapi.json`. */
export function withIndex(routes: readonly AdminRoute[]): readonly AdminRoute[] {
  const all: readonly AdminRoute[] = [
    {
      verb: 'GET',
      path: '/',
      summary: 'What the admin API can do',
      answer: indexAnswer,
      run: () => ({
        name: 'aeop gateway',
        version: gatewayVersion(),
        openapi: '/_aeop/openapi.json',
        calls: all.map(({ verb, path, summary }) => ({ verb, path: `/_aeop${path}`, summary })),
      }),
    },
    {
      verb: 'GET',
      path: '/openapi.json',
      summary: 'This API as an OpenAPI 3.1 document',
      answer: { type: 'object', required: ['openapi', 'info', 'paths'] },
      run: ({ url }) => openapiDocument(all, url),
    },
    ...routes,
  ]
  return all
}
