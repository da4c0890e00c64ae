import { bareSecret } from '@aeop/doctor'
import { CommandError } from '../command-error.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'
import { readSource } from './read-source.ts'

/** Where a secret may come from. */
export interface SecretSources {
  readonly secret: string | undefined
  readonly secretFile: string | undefined
  /** App key of the request, if it has one. */
  readonly appKey: string | undefined
}

/**
 * The app secret: of `--secret-file`, `--secret` or `AEOP_APP_SECRET`, of the embedded app for its own key, or as it is typed on the terminal. None of these is no
 * failure: without a secret the doctor reads what can be read.
 *
 * @throws {CommandError} for two at once and for a file that cannot be read or is empty.
 */
export async function chooseKnownSecret(sources: SecretSources, io: Io): Promise<string | undefined> {
  const { secret, secretFile, appKey } = sources
  if (secretFile !== undefined) {
    if (secret !== undefined) throw new CommandError('wrong-usage', 'the secret is given twice', 'Leave out --secret')
    const fromFile = bare(await readSource(secretFile, '--secret-file', io), 'the file of --secret-file', io)
    if (MORE.test(fromFile)) {
      const problem = 'the file of --secret-file holds more than the secret'
      throw new CommandError('invalid-input', problem, 'Put the secret alone into it, without a name')
    }
    if (fromFile !== '') return fromFile
    throw new CommandError('invalid-input', 'the file of --secret-file is empty', 'Put the app secret into it')
  }
  if (secret !== undefined) {
    if (secret !== embeddedApp.appSecret) {
      io.note(
        'warning: a secret on the command line stays in the shell history: use --secret-file, AEOP_APP_SECRET, or the prompt',
      )
    }
    return bare(secret, '--secret', io)
  }
  const fromEnvironment = readEnvironment(io, 'AEOP_APP_SECRET')
  if (fromEnvironment !== undefined) return bare(fromEnvironment, 'AEOP_APP_SECRET', io) || undefined
  if (appKey === embeddedApp.appKey) {
    io.note(`note: checked with the embedded app's secret, as app_key is ${appKey} and no secret is given`)
    return embeddedApp.appSecret
  }
  const typed = await io.askSecret('App secret (not shown; Enter alone: without it): ')
  if (typed !== '') return typed
  io.note('note: looked at without the app secret; with --secret-file or AEOP_APP_SECRET the signature is checked')
  return undefined
}

/** Several lines, or the line of a settings file. */
const MORE = /[\r\n]|^\w+\s*=./

/** An editor puts a line end behind a secret, a shell quotes around it; in a program either breaks every signature. */
function bare(text: string, where: string, io: Io): string {
  const secret = bareSecret(text)
  if (secret !== text && secret !== '') {
    io.note(
      `note: ${outside(text)} around the secret were left out; a program that takes ${where} as it is signs wrongly`,
    )
  }
  return secret
}

function outside(text: string): string {
  return /^\s*["']/.test(text) ? 'the quotes' : /^[^\S\r\n]|[^\S\r\n]$/.test(text) ? 'the blanks' : 'the line ends'
}
