import type { UploadedFile } from '../clients/client.ts'
import type { Pairs } from '../independent-signer.ts'

/** What HTTP libraries differ in where they follow RFC 7578. */
export interface MultipartHabits {
  /** `Content-Length` inside of each part: Guzzle. */
  readonly partLength?: boolean
  /** File parts without a content type: urllib3, given bytes. */
  readonly untypedFiles?: boolean
}

/** The multipart body of an HTTP library. */
export function libraryMultipart(
  boundary: string,
  fields: Pairs,
  files: readonly UploadedFile[],
  { partLength = false, untypedFiles = false }: MultipartHabits = {},
): Buffer {
  const part = (disposition: string, content: Buffer, type?: string): Buffer => {
    const lines = [`--${boundary}`, `Content-Disposition: form-data; ${disposition}`]
    if (partLength) lines.push(`Content-Length: ${content.length}`)
    if (type !== undefined) lines.push(`Content-Type: ${type}`)
    return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n')])
  }
  return Buffer.concat([
    ...fields.map(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
    ...files.map(({ name, fileName, type, content }) =>
      part(`name="${name}"; filename="${fileName}"`, content, untypedFiles ? undefined : type),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}
