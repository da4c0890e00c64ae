import type { HttpRequest } from '../../src/index.ts'

/** The form in the body of a request without files. */
export function sentForm({ body }: HttpRequest): URLSearchParams {
  if (typeof body !== 'string') throw new TypeError('the request has no form in its body')
  return new URLSearchParams(body)
}

/** All bytes of a body, whatever it is made of. */
export async function sentBytes({ body = '' }: HttpRequest): Promise<Buffer> {
  if (typeof body === 'string') return Buffer.from(body)
  const chunks: Uint8Array[] = []
  for await (const chunk of body.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A multipart body as another parser reads it: the one behind `Response.formData`. */
export async function sentParts(request: HttpRequest): Promise<FormData> {
  return new Response(await sentBytes(request), { headers: { ...request.headers } }).formData()
}
