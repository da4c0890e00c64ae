/** A part of a multipart body: text, or a file whose content is not known. */
export interface MultipartPart {
  readonly name: string
  readonly value: string
  readonly filename?: string
  readonly type?: string
}

/** A body with the header that announces it. */
export interface EncodedMultipart {
  readonly contentType: string
  readonly body: string
}

/** Parts as multipart/form-data, quoted as browsers and curl quote names (RFC 7578; WHATWG HTML). */
export function encodeMultipart(parts: readonly MultipartPart[]): EncodedMultipart {
  const values = parts.map(({ value }) => value).join('\n')
  let boundary = '----aeopFormBoundary'
  while (values.includes(boundary)) boundary += String(parts.length)
  let body = ''
  for (const { name, value, filename, type } of parts) {
    const file = filename === undefined ? '' : `; filename="${quoted(filename)}"`
    const contentType = type === undefined ? '' : `\r\nContent-Type: ${type.replace(/[\r\n]/g, ' ')}`
    body += `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}${contentType}\r\n\r\n${value}\r\n`
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: `${body}--${boundary}--\r\n` }
}

const ESCAPES: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A', '"': '%22' }

function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, (character) => ESCAPES[character] ?? character)
}
