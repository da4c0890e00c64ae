import { decodeForm } from '@aeop/sdk/protocol'
import { CommandError } from '../command-error.ts'

/** What a URL tells of the request that it was made for. */
export interface SignedUrl {
  readonly parameters: Readonly<Record<string, string>>
  /** The API path of a system call: what follows `/rest`. */
  readonly path?: string
  /** What looks wrong about the URL itself. */
  readonly warnings: readonly string[]
}

/**
 * The parameters in a URL's query, percent-decoded. Of a name that comes twice the first value counts, as on the gateway.
 *
 * The text is cut by hand: the base document's own URL holds a blank, which a URL parser would alter.
 *
 * @throws {CommandError} `wrong-usage` for a URL without a query.
 */
export function readSignedUrl(url: string): SignedUrl {
  const [beforeFragment = ''] = url.split('#', 1)
  const cut = beforeFragment.indexOf('?')
  if (cut === -1) throw new CommandError('wrong-usage', 'the URL has no query', 'Give it whole, from http to its end')
  const pairs = decodeForm(beforeFragment.slice(cut + 1))
  const path = /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*)?\/rest(\/.+)$/i.exec(beforeFragment.slice(0, cut))?.[1]
  return {
    // The first of a name is written last.
    parameters: Object.fromEntries(pairs.toReversed()),
    ...(path === undefined ? {} : { path: decodePath(path) }),
    warnings: [...copyingSlips(url), ...foreignBytes(url), ...repeatedNames(pairs.map(([name]) => name))],
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const slips = [
  { mark: /×tamp|%C3%97tamp/i, text: 'the URL holds ×tamp: a web page made that of &timestamp; put &timestamp back' },
  { mark: /&amp;/i, text: 'the URL holds &amp;: a web page made that of &; put the plain & back' },
] as const

function copyingSlips(url: string): string[] {
  return slips.filter(({ mark }) => mark.test(url)).map(({ text }) => text)
}

/** Escapes side by side make one text; bytes of the command line that are no UTF-8 come from Node as U+FFFD. */
function foreignBytes(url: string): string[] {
  const isForeign = url.includes('\uFFFD') || (url.match(/(?:%[\da-f]{2})+/gi) ?? []).some((run) => !isUtf8(run))
  return isForeign ? ['the URL holds bytes that are no UTF-8: the signature is that of a replacement for them'] : []
}

function isUtf8(escapes: string): boolean {
  try {
    return decodeURIComponent(escapes) !== ''
  } catch {
    return false
  }
}

function repeatedNames(names: readonly string[]): string[] {
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)
  return [...new Set(repeated)].map((name) => `the URL holds ${name} more than once: the first one counts`)
}
