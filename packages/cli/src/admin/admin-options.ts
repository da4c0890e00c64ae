import { CommandError } from '../command-error.ts'
import { embeddedApp } from '../embedded-app.ts'
import { readEnvironment } from '../environment.ts'
import type { Io } from '../io.ts'
import type { AdminTarget } from './ask-admin.ts'
import { chooseAdminToken } from './choose-admin-token.ts'

/** Options of every command that works with a gateway's admin API. */
export const adminOptions = {
  gateway: { value: 'URL', summary: `the gateway, instead of AEOP_GATEWAY; default ${embeddedApp.gateway}` },
  'admin-token': { value: 'TOKEN', summary: 'token of its admin API where it has one, instead of AEOP_ADMIN_TOKEN' },
} as const

/** The variables behind {@link adminOptions}. */
export const adminEnvironment = ['AEOP_GATEWAY', 'AEOP_ADMIN_TOKEN'] as const

/**
 * The gateway that the options and the environment name.
 *
 * @throws {CommandError} `invalid-input` for what is no URL: the platform itself, which a name stands for, has no admin API
 * @example
 * chooseAdmin({ gateway: 'http://127.0.0.1:4100/' }, io) // { url: 'http://127.0.0.1:4100' }
 */
export function chooseAdmin(
  options: { readonly gateway?: string; readonly 'admin-token'?: string },
  io: Io,
): AdminTarget {
  const given = options.gateway ?? readEnvironment(io, 'AEOP_GATEWAY') ?? embeddedApp.gateway
  const token = chooseAdminToken(options, io)
  const isUrl = /^https?:\/\//i.test(given) && URL.canParse(given)
  if (!isUrl) {
    const problem = 'the gateway of --gateway or AEOP_GATEWAY is no URL'
    throw new CommandError(
      'invalid-input',
      problem,
      'Give the one that aeop gateway prints, such as http://127.0.0.1:4100',
    )
  }
  return { url: new URL(given).origin, ...(token === undefined ? {} : { token }) }
}
