/** One HTTP request, ready to be sent by anything that speaks HTTP. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | StreamedBody
}

/** A body that is made while it is sent, so that a large file never stands in memory. */
export interface StreamedBody {
  /** The text parameters in it, for whoever has to hide the secrets among them. */
  readonly fields: ReadonlyMap<string, string>
  /** Length in bytes; absent where a part of it is a stream of unknown length, which is then sent in chunks. */
  readonly contentLength?: number
  /** The bytes, from the start. A body of which a part is a stream gives them once only. */
  chunks(): AsyncIterable<Uint8Array>
}

/** One HTTP answer, read to its end, gzip undone. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  /** The body as text; bytes that are no UTF-8 are U+FFFD in it. */
  readonly body: string
  /** Whether the body was UTF-8 throughout. @default true */
  readonly isUtf8?: boolean
  /** Where a redirect points to, which nobody follows: scheme, host and port. */
  readonly redirect?: string
}
