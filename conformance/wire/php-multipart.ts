import type { UploadedFile } from '../clients/client.ts'
import type { Pairs } from '../independent-signer.ts'

/**
 * The multipart body that the official PHP clients put together by hand: files named after their parameter, a blank behind that name, no CRLF at
 * the end, and for a request without parameters nothing but the closing delimiter.
 *
 * Source: clients C3.8; IopClient.php, curl_post.
 */
export function phpMultipart(boundary: string, fields: Pairs, files: readonly UploadedFile[]): Buffer {
  const texts = fields.map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  const parts = files.map(({ name, type, content }) => {
    const disposition = `Content-Disposition: form-data; name="${name}"; filename="${name}" `
    return Buffer.concat([
      Buffer.from(`--${boundary}\r\n${disposition}\r\nContent-Type: ${type}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ])
  })
  return Buffer.concat([...texts, ...parts, Buffer.from(`--${boundary}--`)])
}
