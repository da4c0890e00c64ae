import { CommandError } from '../command-error.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'
import { isLoopback } from '../is-loopback.ts'

/** With what a call is made. */
export interface Credentials {
  readonly appKey: string
  readonly appSecret: string
  readonly session?: string
}

/**
 * The app of the environment; on this machine, where none is given, the embedded one.
 *
 * @param session Value of `--session`, which comes before the variable.
 * @throws {CommandError} `wrong-usage` naming the variables that are missing.
 */
export function chooseCredentials(io: Io, origin: string, session: string | undefined): Credentials {
  const appKey = readEnvironment(io, 'AEOP_APP_KEY')
  const appSecret = readEnvironment(io, 'AEOP_APP_SECRET')
  const given = session ?? readEnvironment(io, 'AEOP_SESSION')
  if (appKey !== undefined && appSecret !== undefined) {
    return { appKey, appSecret, ...(given === undefined ? {} : { session: given }) }
  }
  if (appKey === undefined && appSecret === undefined && isLoopback(origin)) {
    return { appKey: embeddedApp.appKey, appSecret: embeddedApp.appSecret, session: given ?? embeddedApp.session }
  }
  const missing = Object.entries({ AEOP_APP_KEY: appKey, AEOP_APP_SECRET: appSecret })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name)
    .join(' and ')
  throw new CommandError(
    'wrong-usage',
    `no value for ${missing}`,
    `Set ${missing} from the console, Application Management`,
  )
}
