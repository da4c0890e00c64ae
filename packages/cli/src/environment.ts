import type { Io } from './io.ts'

/** The variables that commands read. */
export const environmentVariables = {
  AEOP_APP_KEY: 'app key from the console',
  AEOP_APP_SECRET: 'app secret from the console',
  AEOP_SESSION: 'access token of the account that calls are made for',
  AEOP_GATEWAY: 'gateway name or URL',
  AEOP_ADMIN_TOKEN: 'token of the admin API of a gateway on another machine',
} as const

/** Name of a variable that a command reads. */
export type EnvironmentName = keyof typeof environmentVariables

/** The value of a variable; one that is set but empty counts as not set. */
export function readEnvironment(io: Io, name: EnvironmentName): string | undefined {
  return io.env[name] || undefined
}
