import type { UploadedFile } from '../clients/client.ts'
import type { Pairs } from '../independent-signer.ts'

/**
 * The multipart body of the official Java and .NET clients: every delimiter with a CRLF in front, the first one included; no blank behind a colon;
 * a content type on text parts too.
 *
 * Source: top-protocol 2.5, clients C3.8; WebUtils of the .NET SDK (bosima/TopSdk), which is a port of Java's.
 */
export function javaMultipart(boundary: string, fields: Pairs, files: readonly UploadedFile[]): Buffer {
  const delimiter = Buffer.from(`\r\n--${boundary}\r\n`)
  const texts = fields.map(([name, value]) =>
    Buffer.from(`Content-Disposition:form-data;name="${name}"\r\nContent-Type:text/plain\r\n\r\n${value}`),
  )
  const parts = files.map(({ name, fileName, type, content }) => {
    const head = `Content-Disposition:form-data;name="${name}";filename="${fileName}"\r\nContent-Type:${type}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), content])
  })
  return Buffer.concat([
    ...[...texts, ...parts].flatMap((part) => [delimiter, part]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}
