/** One HTTP request, ready to be sent by anything that speaks HTTP. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One HTTP answer, read to its end. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
}
