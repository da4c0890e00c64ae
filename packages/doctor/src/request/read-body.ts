import { readJsonMembers } from '@aeop/sdk/protocol'
import { readMultipart } from './read-multipart.ts'
import { readPairs } from './read-pairs.ts'
import type { BodyKind, ReceivedFile, ReceivedParameter, WireOddity } from './subject.ts'

/** A body, and what decides on its meaning. */
export interface GivenBody {
  readonly body: string | Uint8Array | undefined
  readonly contentType: string
  readonly isBatch: boolean
}

/** What a body holds. */
export interface ReadBody {
  readonly bodyKind: BodyKind
  readonly received: readonly ReceivedParameter[]
  readonly files: readonly ReceivedFile[]
  readonly body?: string
  readonly oddities: readonly WireOddity[]
}

/**
 * Reads a body by its content type: a form, the parts of multipart, or the members of a JSON object are parameters; anything else is kept as it is. Without a
 * content type it is a form, as it is to a server, unless it plainly is not.
 *
 * The text of JSON is kept, too: the Java SDK of 2021 signs a raw body behind the parameters of the query.
 *
 * Source: iop-protocol 1.2; top-protocol 2.
 *
 * @example
 * readBody({ body: 'a=1', contentType: '', isBatch: false }).bodyKind // 'form'
 */
export function readBody(given: GivenBody): ReadBody {
  const { body } = given
  if (body === undefined || body === null || body.length === 0) return nothing
  const { text, isUtf8 } = decode(body)
  const kind = kindOf(given, text)
  const read = readers[kind](text, given)
  return isUtf8 || kind === 'multipart'
    ? read
    : { ...read, oddities: [...read.oddities, { kind: 'not-utf8', at: 'body' }] }
}

/** Levels that a JSON body may have; a real one has ten. */
const DEEPEST = 1000

const nothing: ReadBody = { bodyKind: 'none', received: [], files: [], oddities: [] }

const readers: Record<Exclude<BodyKind, 'none'>, (text: string, given: GivenBody) => ReadBody> = {
  form: (text) => ({ bodyKind: 'form', files: [], ...readPairs(text, 'body') }),
  multipart: (text, { body, contentType }) => ({ bodyKind: 'multipart', ...readMultipart(contentType, body ?? text) }),
  json: (text) => {
    const members: ReceivedParameter[] = []
    const problem = readJsonMembers(text, DEEPEST, (name, value) => {
      members.push({ name, value, raw: value, place: 'body' })
    })
    const oddities: WireOddity[] = problem === undefined ? [] : [{ kind: 'unreadable-json', at: 'body' }]
    return { bodyKind: 'json', received: members, files: [], body: text, oddities }
  },
  batch: (text) => ({ ...nothing, bodyKind: 'batch', body: text }),
  other: (text) => ({ ...nothing, bodyKind: 'other', body: text }),
}

function kindOf({ contentType, isBatch }: GivenBody, text: string): Exclude<BodyKind, 'none'> {
  if (isBatch) return 'batch'
  if (/^\s*multipart\/form-data\b/i.test(contentType)) return 'multipart'
  if (/^\s*application\/x-www-form-urlencoded\b/i.test(contentType)) return 'form'
  if (/^\s*application\/json\b/i.test(contentType) || (contentType.trim() === '' && /^\s*\{/.test(text))) return 'json'
  if (contentType.trim() !== '') return 'other'
  if (/^\s*<\?xml/.test(text)) return 'other'
  return /^--\S/.test(text) && /content-disposition:/i.test(text) ? 'multipart' : 'form'
}

function decode(body: string | Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  if (typeof body === 'string') return { text: body, isUtf8: true }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), isUtf8: true }
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), isUtf8: false }
  }
}
