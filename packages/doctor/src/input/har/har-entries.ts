import { InputError } from '../input-error.ts'

/** A header or a form parameter. */
export interface HarNameValue {
  readonly name: string
  readonly value?: string
}

/** A parameter of a form; files have a name. */
export interface HarParameter extends HarNameValue {
  readonly fileName?: string
  readonly contentType?: string
}

/** What is read of an entry (HAR 1.2); anything that has not its type is absent. */
export interface HarEntry {
  readonly startedDateTime?: string
  readonly request: {
    readonly method?: string
    readonly url: string
    readonly headers?: readonly HarNameValue[]
    readonly postData?: {
      readonly mimeType?: string
      readonly text?: string
      readonly params?: readonly HarParameter[]
    }
  }
  readonly response?: {
    readonly status?: number
    readonly headers?: readonly HarNameValue[]
    readonly content?: { readonly text?: string; readonly encoding?: string }
  }
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The entries of an export: `{ log: { entries } }`, `{ entries }`, a list, or one entry alone.
 *
 * @throws {InputError} when the text is no JSON, or has no entry with a URL.
 */
export function readEntries(text: string): HarEntry[] {
  let root: unknown
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new InputError('The export is no JSON', 'Save it anew with "Save all as HAR with content" of the browser')
  }
  const outer = fieldsOf(root)
  const list =
    fieldsOf(outer?.['log'])?.['entries'] ?? outer?.['entries'] ?? (outer?.['request'] === undefined ? root : [root])
  const entries = listOf(list).flatMap((entry) => entryOf(entry))
  if (entries.length > 0) return entries
  throw new InputError('The export has no entry with a URL', 'Give a HAR 1.2 file, or one of its entries')
}

function entryOf(entry: Fields): HarEntry[] {
  const request = fieldsOf(entry['request'])
  const url = request?.['url']
  if (request === undefined || typeof url !== 'string') return []
  const response = fieldsOf(entry['response'])
  const postData = fieldsOf(request['postData'])
  return [
    {
      ...texts(entry, 'startedDateTime'),
      request: {
        url,
        ...texts(request, 'method'),
        headers: named(request['headers']),
        ...(postData && { postData: { ...texts(postData, 'mimeType', 'text'), params: named(postData['params']) } }),
      },
      ...(response && {
        response: {
          ...(typeof response['status'] === 'number' ? { status: response['status'] } : {}),
          headers: named(response['headers']),
          content: texts(fieldsOf(response['content']) ?? {}, 'text', 'encoding'),
        },
      }),
    },
  ]
}

function named(list: unknown): HarParameter[] {
  return listOf(list).flatMap((item) => {
    const name = item['name']
    return typeof name === 'string' ? [{ name, ...texts(item, 'value', 'fileName', 'contentType') }] : []
  })
}

function texts<Name extends string>(fields: Fields, ...names: readonly Name[]): { [K in Name]?: string } {
  const found: { [K in Name]?: string } = {}
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'string') found[name] = value
  }
  return found
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map((item: unknown) => fieldsOf(item)).filter((item) => item !== undefined) : []
}
