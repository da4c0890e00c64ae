import { ArgumentError } from '../errors/argument-error.ts'
import type { JsonValue } from '../protocol/lossless-json.ts'

/**
 * An XML answer as an object: the root element by name, every scalar as text. `undefined` when the text is not XML.
 *
 * The parser is loaded only here, so that those who ask for JSON need not have it.
 */
export async function parseXml(text: string): Promise<JsonValue | undefined> {
  const { XMLParser, XMLValidator } = await loadParser()
  if (XMLValidator.validate(text) !== true) return undefined
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    ignoreDeclaration: true,
    trimValues: false,
  })
  const root: unknown = parser.parse(text)
  return withoutLayout(root)
}

async function loadParser() {
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

/** White space between elements is layout; the parser reports it as `#text` beside the children. */
function withoutLayout(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(withoutLayout)
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : ''
  const members = Object.entries(value).filter(([name]) => name !== '#text')
  return Object.fromEntries(members.map(([name, member]) => [name, withoutLayout(member)]))
}
