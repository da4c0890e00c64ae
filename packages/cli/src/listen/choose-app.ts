import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'

/** The app whose messages are meant: `--app-key`, else `AEOP_APP_KEY`, else the embedded one. */
export function chooseAppKey(io: Io, option: string | undefined): string {
  return option ?? readEnvironment(io, 'AEOP_APP_KEY') ?? embeddedApp.appKey
}

/** Its secret, if it is known: `AEOP_APP_SECRET`, or that of the embedded app for its own key. */
export function knownSecret(io: Io, appKey: string): string | undefined {
  const given = readEnvironment(io, 'AEOP_APP_SECRET')
  return given ?? (appKey === embeddedApp.appKey ? embeddedApp.appSecret : undefined)
}
