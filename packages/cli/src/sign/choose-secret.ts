import { CommandError } from '../command-error.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'

/**
 * The secret to sign with: `--secret`, else `AEOP_APP_SECRET`, else that of the embedded app for its own key.
 *
 * @throws {CommandError} `wrong-usage` when there is none.
 */
export function chooseSecret(io: Io, option: string | undefined, appKey: string | undefined): string {
  if (option !== undefined && option !== embeddedApp.appSecret) {
    io.note('warning: a secret on the command line stays in the shell history: set AEOP_APP_SECRET instead')
  }
  const given = option ?? readEnvironment(io, 'AEOP_APP_SECRET')
  if (given !== undefined) return given
  if (appKey === embeddedApp.appKey) {
    io.note(`note: signed with the embedded app's secret, as app_key is ${embeddedApp.appKey} and no secret is given`)
    return embeddedApp.appSecret
  }
  throw new CommandError('wrong-usage', 'there is no app secret', 'Set AEOP_APP_SECRET, or give --secret')
}
