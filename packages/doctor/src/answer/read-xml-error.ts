import { unescapeHtml, type Answer } from '@aeop/sdk/protocol'

const ERROR = /<error_response(?:\s[^>]*)?>([\s\S]*?)<\/error_response>/
const MEMBER = /<(\w{1,40})>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g

/**
 * Reads the error element of TOP, which holds texts only (top-protocol 3.4), in the form of the JSON answer. Values of other answers need a parser, and the doctor
 * asks nothing of them.
 */
export function readXmlError(text: string): Answer | undefined {
  const inner = ERROR.exec(text.slice(0, 100_000))?.[1]
  if (inner === undefined) return undefined
  const members = [...inner.matchAll(MEMBER)].map(
    ([, name = '', literal, escaped = '']) => [name, literal ?? unescapeHtml(escaped)] as const,
  )
  return { error_response: Object.fromEntries(members) }
}
