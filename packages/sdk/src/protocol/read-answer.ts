import { decodeAnswer, type Answer, type AnsweredCall, type DecodedAnswer } from './decode-answer.ts'
import { parseLosslessJson, type JsonValue } from './lossless-json.ts'

/** Reads a document into its root by name, every scalar as text; `undefined` for what is not well-formed or no answer. */
export type XmlReader = (document: string) => Answer | undefined

/** The root of every XML answer, right behind the declaration (top-protocol 3.3). Web pages and document types have no place there. */
const XML_ANSWER = /^(?:<\?xml[^>]*>)?\s*<[\w.-]+_response[\s/>]/

/** Whether a body is worth reading as XML. */
export function isXmlAnswer(body: string): boolean {
  return XML_ANSWER.test(body)
}

/**
 * Reads the text of an answer in any dialect: JSON, simplified JSON or XML.
 *
 * @param readXml For answers in XML; without it they count as no answer, so that those who ask for JSON need no XML parser.
 * @returns `null` for what is no answer of the platform: cut off, somebody else's, nested deeper than 1,000 levels.
 * @example
 * readAnswer('{"error_response":{"code":25}}', { protocol: 'top', method: 'taobao.time.get' }) // { refusal: { code: '25', ... } }
 */
export function readAnswer(text: string, call: AnsweredCall, readXml?: XmlReader): DecodedAnswer | null {
  const body = text.trim()
  if (!body.startsWith('<')) return orNull(() => readJson(body, call))
  const parsed = isXmlAnswer(body) ? readXml?.(body) : undefined
  return parsed === undefined ? null : orNull(() => decodeAnswer(parsed, { ...call, textScalars: true }))
}

/** Only where digits may be lost is the text read again without losing them. Refusals are short. */
function readJson(body: string, call: AnsweredCall): DecodedAnswer | null {
  const decoded = decodeAnswer(JSON.parse(body) as JsonValue, call)
  const isExact = decoded === null || ('answer' in decoded && decoded.lostDigits !== true)
  return isExact ? decoded : decodeAnswer(parseLosslessJson(body), call)
}

function orNull(read: () => DecodedAnswer | null): DecodedAnswer | null {
  try {
    return read()
  } catch (error) {
    // Cut off (SyntaxError), or made to do harm: nested beyond the limit (RangeError).
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}
