import { readResponse } from '../answer/read-response.ts'
import type { InputRead } from './input-read.ts'

/** What a text with a request in it has somewhere; an answer has none of it but where it quotes the request. */
const REQUEST =
  /app_?key['"]?\]?\s*(?:[:=]|=>)|[?&]sign=|['"]sign['"]\s*[:=]|https?:\/\/|\bcurl\s|\^_\^|[A-Z] \S+ HTTP\//i

/** A longer text is a page, or a log in which a name of an error says little. */
const LONGEST = 20_000

/**
 * The refusal that was pasted without its request: the answer, or what a program has made of it. `undefined` for anything else.
 *
 * @example
 * readAnswerAlone('{"code":"IncompleteSignature","type":"ISV"}')?.response // the text
 */
export function readAnswerAlone(text: string): InputRead | undefined {
  if (text.length > LONGEST || REQUEST.test(text) || readResponse(text).refusal === undefined) return undefined
  return { request: { parameters: [] }, response: text, notes: [] }
}
