import type { Answer } from '@aeop/sdk/protocol'
import { jsonRoots } from './json-roots.ts'
import type { ReadResponse } from './read-response.ts'
import { readXmlError } from './read-xml-error.ts'

/** What a body is, with the objects in it that may be an answer, the likeliest first. */
export interface BodyContent {
  readonly kind: ReadResponse['kind']
  readonly roots: readonly Answer[]
}

/**
 * Tells JSON, XML and web pages from each other, also with a log's words around JSON.
 *
 * @example
 * kindOfBody('<html><body>502 Bad Gateway</body></html>').kind // 'html'
 */
export function kindOfBody(body: string): BodyContent {
  const text = body.trim()
  if (text === '') return { kind: 'empty', roots: [] }
  const xml = readXmlError(text)
  if (xml !== undefined) return { kind: 'xml', roots: [xml] }
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 4000))) return { kind: 'html', roots: [] }
  if (/^(?:<\?xml|<[\w.-]+_response[\s/>])/.test(text)) return { kind: 'xml', roots: [] }
  const roots = jsonRoots(text)
  return { kind: roots.length > 0 || /^[{[]/.test(text) ? 'json' : 'other', roots }
}
