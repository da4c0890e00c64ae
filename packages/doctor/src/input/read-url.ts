import type { InputRead } from './input-read.ts'
import { InputError } from './input-error.ts'
import { refuseLarge } from './refuse-large.ts'
import { unwrapText } from './unwrap-text.ts'

/** An answer on a line of its own behind the URL. */
const ANSWER = /\n[^\S\n]*(?=[{<])/

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i
const BARE_HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?]|$)/i
const BARE_QUERY = /^[&\w.-]+=/

/**
 * Reads a URL, a path with its query, or a bare query string. Nothing within it is put right: blanks, entities and `×tamp` are what is looked for.
 *
 * @throws {InputError} when the text is none of these.
 * @example
 * readUrl('"https://api-sg.aliexpress.com/sync?app_key=12345678",').request // { url: 'https://api-sg.aliexpress.com/sync?app_key=12345678' }
 */
export function readUrl(text: string): InputRead {
  refuseLarge(text)
  const answerAt = text.search(ANSWER)
  const { text: address, notes } = unwrapText(answerAt === -1 ? text : text.slice(0, answerAt))
  const answer = answerAt === -1 ? '' : text.slice(answerAt).trim()
  const read = (url: string, ...more: string[]): InputRead => ({
    request: { url },
    ...(answer === '' ? {} : { response: answer }),
    notes: [...notes, ...more],
  })
  if (SCHEME.test(address) || /^[/?]/.test(address)) return read(address)
  if (BARE_HOST.test(address)) return read(`https://${address}`, 'The URL has no scheme; it was read as https.')
  if (BARE_QUERY.test(address)) {
    const note = 'There is only a query string: host and path of the call are unknown.'
    return read(`?${address.replace(/^&/, '')}`, note)
  }
  throw new InputError('The text is no URL', 'Give a whole URL, a path with its query, or name=value pairs joined by &')
}
