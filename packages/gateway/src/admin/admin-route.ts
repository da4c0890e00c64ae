import type { Gateway } from '../gateway.ts'

/** One operation of the admin API: what a program can do with a `Gateway`, over HTTP. The OpenAPI document is made of these. */
export interface AdminRoute {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Behind `/_aeop`, with parameters in braces: `/faults/{id}`. */
  readonly path: `/${string}`
  /** In one line, as it stands in the OpenAPI document. */
  readonly summary: string
  /** Query parameters: JSON Schema by name. */
  readonly query?: Readonly<Record<string, object>>
  /** JSON Schema of the body, which is checked against it before `run`. */
  readonly body?: object
  /** JSON Schema of the answer. */
  readonly answer: object
  /** @throws {AdminError} for what a caller can mend */
  readonly run: (gateway: Gateway, input: AdminInput) => unknown
}

/** What a caller sent, checked. */
export interface AdminInput {
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
}
