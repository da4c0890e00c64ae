import { readInput, type InputRead, type WireResponse } from '@aeop/doctor'
import { CommandError } from '../command-error.ts'
import type { Io } from '../io.ts'
import type { RequestText } from './choose-source.ts'
import { isFile, readSource } from './read-source.ts'

/** What stands beside the request. */
export interface RequestExtras {
  /** Body of a request that is given as a URL. */
  readonly body: string | undefined
  /** File with the answer, or the answer itself. */
  readonly response: string | undefined
  /** API path of a system call, for parameters without a URL. */
  readonly path: string | undefined
}

/**
 * The request that a text holds, with its answer. What reading has noticed goes to stderr.
 *
 * @throws {InputError} for a text that holds no request.
 * @throws {CommandError} for options that do not fit it.
 */
export async function readRefusedRequest(
  { text, kind }: RequestText,
  { body, response, path }: RequestExtras,
  io: Io,
): Promise<InputRead> {
  const read = readInput(text, kind)
  for (const note of read.notes) io.note(`note: ${note}`)
  const answer = response === undefined ? read.response : await readAnswer(response, io)
  const request = withPath(withBody(read.request, body), path)
  return { ...read, request, ...(answer === undefined ? {} : { response: answer }) }
}

type Request = InputRead['request']

function withBody(request: Request, body: string | undefined): Request {
  if (body === undefined) return request
  if ('url' in request && request.body === undefined) return { ...request, method: request.method ?? 'POST', body }
  throw new CommandError('wrong-usage', '--body goes with a URL alone', 'Leave it out: this input has its own body')
}

function withPath(request: Request, path: string | undefined): Request {
  if (path === undefined) return request
  if ('url' in request) {
    throw new CommandError('wrong-usage', '--path goes with parameters alone', 'Leave it out: the URL has a path')
  }
  if (path.startsWith('/')) return { ...request, path }
  throw new CommandError('wrong-usage', '--path takes an API path', 'Begin it with a slash: /auth/token/create')
}

/** An answer begins like JSON, XML, a page or an HTTP head; a name of a file does not. */
async function readAnswer(word: string, io: Io): Promise<WireResponse> {
  if (word === '-' || (await isFile(word))) return await readSource(word, '--response', io)
  if (/^\s*(?:[{["<]|HTTP\/)/.test(word)) return word
  throw new CommandError(
    'invalid-input',
    '--response is neither a file nor an answer',
    'Name a file with the answer in it, or give the JSON itself in quotes',
  )
}
