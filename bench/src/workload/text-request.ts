import type { HttpRequest } from '@aeop/sdk'

/** A request whose body is text, which every request without files is. */
export interface TextRequest extends HttpRequest {
  readonly body: string
}

export function textRequest(request: HttpRequest): TextRequest {
  const { body = '' } = request
  if (typeof body === 'string') return { ...request, body }
  throw new TypeError('this workload sends no files')
}
