import type { InputKind } from '@aeop/doctor'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'
import { isFile, readSource } from './read-source.ts'

/** Where the refused request may come from. */
export interface RequestSources {
  readonly operands: readonly string[]
  readonly url: string | undefined
  readonly curl: string | undefined
  readonly har: string | undefined
  readonly raw: string | undefined
}

/** The request as text, and what kind of text it was said to be; without a kind the text tells. */
export interface RequestText {
  readonly text: string
  readonly kind?: InputKind
}

/**
 * The text of the one source that was given: an option, the operand, or else stdin.
 *
 * @throws {CommandError} for none, for more than one, and for what cannot be read.
 */
export async function chooseSource(sources: RequestSources, io: Io): Promise<RequestText> {
  const { operands, url } = sources
  const given = [
    ...operands.map((word) => ({ word, name: 'the operand' as const })),
    ...(['url', 'curl', 'har', 'raw'] as const).flatMap((name) => {
      const word = sources[name]
      return word === undefined ? [] : [{ word, name }]
    }),
  ]
  const [first, second] = given
  if (second !== undefined) throw tooMany(operands.length)
  if (first === undefined) return { text: await fromStdin(io) }
  if (url !== undefined) return { text: url, kind: 'url' }
  const { word, name } = first
  if (name !== 'the operand') return { text: await readSource(word, `--${name}`, io), kind: kinds[name] }
  const isSource = word === '-' || FILE_NAME.test(word) || (await isFile(word))
  return { text: isSource ? await readSource(word, name, io) : word }
}

/** What looks like a file and like no request: a misspelt name is to be called one. */
const FILE_NAME =
  /^[^\s?&=:{<"']*(?:^|[./\\])[^\s?&=:{<"'/\\]*\.(?:txt|har|json|log|sh|bat|ps1|http|url|xml|curl)$|^[A-Z]:\\[^\n?&=]*$/i

const kinds = { url: 'url', curl: 'curl', har: 'har', raw: 'raw' } as const satisfies Record<string, InputKind>

async function fromStdin(io: Io): Promise<string> {
  const text = io.stdinIsTerminal() ? '' : await io.readStdin()
  if (text.trim() !== '') return text
  throw new CommandError(
    'wrong-usage',
    'there is no request to look at',
    'Give the URL that was called as the operand, in quotes, or --curl, --har or --raw with a file',
  )
}

function tooMany(operands: number): CommandError {
  return operands > 1
    ? new CommandError(
        'wrong-usage',
        'there is more than one operand',
        'Put the request into quotes, or into a file and name that',
      )
    : new CommandError(
        'wrong-usage',
        'the request is given twice',
        'Give one of the operand, --url, --curl, --har, --raw',
      )
}
