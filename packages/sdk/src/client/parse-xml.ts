import { ArgumentError } from '../errors/argument-error.ts'
import type { JsonValue } from '../protocol/lossless-json.ts'
import { unescapeHtml } from '../protocol/unescape-html.ts'

/** The root of every XML answer, right behind the declaration (top-protocol 3.3). Web pages and document types have no place there. */
const ANSWER_ROOT = /^(?:<\?xml[^>]*>)?\s*<[\w.-]+_response[\s/>]/

/** Whether a body is worth parsing as XML. */
export function isXmlAnswer(body: string): boolean {
  return ANSWER_ROOT.test(body)
}

const TEXT = '#text'
const CDATA = '#cdata'

/**
 * Loads the parser of XML answers: the root element by name, every scalar as text, `undefined` for what is not well-formed.
 *
 * It is loaded only here, so that those who ask for JSON need not have it. What it returns throws on documents made to harm it.
 */
export async function loadXmlParser(): Promise<(text: string) => JsonValue | undefined> {
  const { XMLParser, XMLValidator } = await importParser()
  // Entities are decoded here: the parser knows no numeric ones by default and caps the length of a text that holds any.
  const options = { parseTagValue: false, trimValues: false, ignoreDeclaration: true, processEntities: false }
  const parser = new XMLParser({ ...options, ignoreAttributes: true, textNodeName: TEXT, cdataPropName: CDATA })
  return (text) => (XMLValidator.validate(text) === true ? plainValue(parser.parse(text)) : undefined)
}

async function importParser() {
  try {
    return await import('fast-xml-parser')
  } catch {
    throw new ArgumentError(
      'format',
      'an XML answer needs the package fast-xml-parser',
      'Install it, or ask for format json',
    )
  }
}

/** Text beside child elements is layout. Character data that needs no decoding stands apart; it makes up the whole of an element or nothing of it. */
function plainValue(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value === 'string') return unescapeHtml(value)
  if (typeof value !== 'object' || value === null) return ''
  const children = Object.entries(value).filter(([name]) => name !== TEXT && name !== CDATA)
  if (children.length === 0 && CDATA in value) return [value[CDATA]].flat().join('')
  return Object.fromEntries(children.map(([name, member]) => [name, plainValue(member)]))
}
