import * as quotes from './json-quotes.ts'
import type { JsonStyle } from './write-json.ts'

const python = { comma: ', ', colon: ': ' }

/** The likeliest first. Sources: what the JSON libraries of the languages write unless they are told otherwise. */
export const jsonStyles: readonly (readonly [what: string, rarer: number, style: JsonStyle])[] = [
  ['without blanks', 0, {}],
  ['with blanks and \\u escapes, as Python writes JSON', 0, { ...python, quote: quotes.quoteAscii }],
  ['with blanks behind commas and colons', 0, python],
  ['with \\/ and \\u escapes, as PHP writes JSON', 0, { quote: quotes.quoteAsciiSlash }],
  ['with its names sorted', 0, { sortsNames: true }],
  ['with \\u escapes', 0, { quote: quotes.quoteAscii }],
  ['with \\/ for a slash', 0, { quote: quotes.quoteSlash }],
  ['with \\u escapes in capitals', 1, { quote: quotes.quoteAsciiCapital }],
  ['with its names sorted and with blanks', 1, { ...python, sortsNames: true }],
  ['with its names sorted, blanks and \\u escapes', 1, { ...python, sortsNames: true, quote: quotes.quoteAscii }],
  ['in lines, two blanks deep', 1, { indent: '  ', colon: ': ' }],
  ['in lines, four blanks deep', 1, { indent: '    ', colon: ': ' }],
  ['in lines, a tab deep', 2, { indent: '\t', colon: ': ' }],
  ['in lines that end with CR LF', 2, { indent: '  ', colon: ': ', lineEnd: '\r\n' }],
  ['in lines that end with CR LF, four blanks deep', 3, { indent: '    ', colon: ': ', lineEnd: '\r\n' }],
  ['in lines with \\u escapes, as Python writes them', 2, { indent: '    ', colon: ': ', quote: quotes.quoteAscii }],
  ['in lines with \\/, as PHP writes them', 2, { indent: '    ', colon: ': ', quote: quotes.quoteAsciiSlash }],
  ['in lines, as Jackson writes them', 2, { indent: '  ', colon: ' : ' }],
  ['as Go writes JSON', 1, { quote: quotes.quoteGo }],
  ['as Gson writes JSON', 1, { quote: quotes.quoteGson }],
  ['as System.Text.Json writes it', 1, { quote: quotes.quoteDotnet }],
  ['with blanks behind colons', 2, { colon: ': ' }],
  ['with blanks behind commas', 2, { comma: ', ' }],
]
