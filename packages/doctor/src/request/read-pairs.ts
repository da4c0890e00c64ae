import { readForm } from '@aeop/sdk/protocol'
import { namesBehindEntities } from './html-entities.ts'
import { withoutEnd } from './without-end.ts'
import type { Place, ReceivedParameter, WireOddity } from './subject.ts'

/** What a query or a form holds. */
export interface ReadPairs {
  readonly received: readonly ReceivedParameter[]
  readonly oddities: readonly WireOddity[]
}

/**
 * The pairs of a query or a form as a server reads them, each with its text on the wire.
 *
 * @example
 * readPairs('a=x+y', 'query').received // [{ name: 'a', value: 'x y', raw: 'x+y', place: 'query' }]
 */
export function readPairs(text: string, place: Place): ReadPairs {
  const received: ReceivedParameter[] = []
  const oddities: WireOddity[] = []
  // A line end behind a pasted form belongs to the paste.
  for (const piece of withoutEnd(text, '\r\n').split('&')) {
    if (piece === '') continue
    const equals = piece.indexOf('=')
    const raw = equals === -1 ? '' : piece.slice(equals + 1)
    const rawName = equals === -1 ? piece : piece.slice(0, equals)
    const isUtf8 = readForm(piece, (name, value) =>
      received.push({ name, value, raw, place, ...(rawName === name ? {} : { rawName }) }),
    )
    const { name = '', value = '' } = received.at(-1) ?? {}
    if (!isUtf8) oddities.push({ kind: 'not-utf8', at: name })
    if (/%(?![\da-f]{2})/i.test(piece)) oddities.push({ kind: 'malformed-escape', at: name })
    if (place === 'query' && /\s/.test(piece)) oddities.push({ kind: 'blank-in-url', at: name })
    for (const at of namesBehindEntities(name, value)) oddities.push({ kind: 'html-entity', at })
  }
  return { received, oddities }
}
