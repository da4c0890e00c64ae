/** One HTTP request, read whole: what node:http and fetch have in common. */
export interface WireRequest {
  readonly verb: string
  /** Path and query as they stand in the request line, percent-encoded. */
  readonly target: string
  readonly contentType: string
  readonly body: Buffer
}

/** One HTTP answer. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
