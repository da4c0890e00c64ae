import { CommandError } from '../command-error.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'
import { isLoopback } from '../is-loopback.ts'

/** The app that asks for consent. */
export interface LoginApp {
  readonly appKey: string
  readonly appSecret: string
}

/**
 * Key of the option or the environment, secret of the environment or the prompt; the embedded app on this machine where no key is given.
 *
 * @throws {CommandError} `wrong-usage` naming what is missing.
 */
export async function chooseApp(io: Io, origin: string, given: string | undefined): Promise<LoginApp> {
  const appKey = given ?? readEnvironment(io, 'AEOP_APP_KEY')
  const kept = readEnvironment(io, 'AEOP_APP_SECRET')
  const { appKey: embeddedKey, appSecret: embeddedSecret } = embeddedApp
  if (appKey === undefined) {
    if (isLoopback(origin) && kept === undefined) return { appKey: embeddedKey, appSecret: embeddedSecret }
    throw new CommandError('wrong-usage', 'no app key is given', 'Set AEOP_APP_KEY from the console, or give --app-key')
  }
  const isEmbedded = appKey === embeddedKey && isLoopback(origin)
  const appSecret = kept ?? (isEmbedded ? embeddedSecret : await io.askSecret('App secret (not shown): '))
  if (appSecret !== '') return { appKey, appSecret }
  const remedy = 'Set AEOP_APP_SECRET from the console, or type it when asked on a terminal'
  throw new CommandError('wrong-usage', 'no app secret is given', remedy)
}
