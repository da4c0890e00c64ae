import type { UploadedFile } from '../clients/client.ts'
import type { Pairs } from '../independent-signer.ts'

/**
 * The multipart body of the official Python of TOP: `Content-Disposition: file` on file parts, a charset on text parts, a transfer encoding.
 *
 * Source: top-protocol 2.5, clients C3.8; `MultiPartForm` in skd/api/base.py of sergioteula/python-aliexpress-api.
 */
export function pythonMultipart(boundary: string, fields: Pairs, files: readonly UploadedFile[]): Buffer {
  const texts = fields.map(([name, value]) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n${value}\r\n`,
    ),
  )
  const parts = files.map(({ name, fileName, type, content }) => {
    const lines = [
      `--${boundary}`,
      `Content-Disposition: file; name="${name}"; filename="${fileName}"`,
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: binary',
      '\r\n',
    ]
    return Buffer.concat([Buffer.from(lines.join('\r\n')), content, Buffer.from('\r\n')])
  })
  return Buffer.concat([...texts, ...parts, Buffer.from(`--${boundary}--\r\n`)])
}
